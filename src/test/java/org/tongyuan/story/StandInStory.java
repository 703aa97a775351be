package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** AB岗: 孙丽 is on leave, 赵敏 stands in for her, and both see it. */
class StandInStory extends Story {

    @Test
    void leave_switches_the_stand_in_on_and_coming_back_switches_it_off() {
        sun_li_takes_leave();
        zhao_min_sees_that_she_stands_in();
        zhao_min_cannot_be_away_too();
        sun_li_comes_back();
        signInAs("zhaomin");
        page.navigate("/my/stand-ins");
        assertThat(main()).doesNotContain("今天您代").contains("请假时启用");
    }

    private void sun_li_takes_leave() {
        signInAs("sunli");
        page.navigate("/my/stand-ins");
        assertThat(main()).contains("赵敏 代我", "请假时启用", "全部办件工作");
        follow("登记请假");
        page.getByLabel("请假类别").selectOption("年休假");
        isAccessible();
        shot("leave-form");
        press("登记");
        assertThat(main()).contains("请假已登记", "请假中", "代岗中");
    }

    private void zhao_min_sees_that_she_stands_in() {
        signInAs("zhaomin");
        page.navigate("/my/stand-ins");
        assertThat(main()).contains("今天您代 孙丽 办理", "孙丽（由赵敏代）");
        assertThat(page.locator(".site-user").innerText()).isEqualTo("赵敏（代孙丽）");
        isAccessible();
        shot("stand-ins");
        follow("指定代岗人");
        isAccessible();
        shot("stand-in-form");
    }

    private void zhao_min_cannot_be_away_too() {
        page.navigate("/my/leaves/new");
        page.getByLabel("请假类别").selectOption("事假");
        press("登记");
        assertThat(page.locator(".error-summary").innerText()).contains("正代孙丽的岗");
        isAccessible();
    }

    private void sun_li_comes_back() {
        signInAs("sunli");
        page.navigate("/my/stand-ins");
        page.locator("form[action^='/my/leaves/'] button").first().click();
        assertThat(main()).contains("已销假，请假时启用的代岗同时停止");
    }

    private String main() {
        return page.locator("main").innerText();
    }
}
