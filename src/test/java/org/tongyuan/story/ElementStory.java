package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.element.DataElement;
import org.tongyuan.standards.element.EditedElements;
import org.tongyuan.standards.element.ElementFormat;

/**
 * 冯雪 takes a code from a data element's list: only a new major version may do that, and whoever watches the element hears of it. Then its
 * use ends, and everybody can read when and what takes its place.
 */
class ElementStory extends Journey {

    private static final String ID = "TY9801";
    private static final String NAME = "夜间窗口类别";
    private static final String DESK = "/desk/standards/elements/" + ID;

    @Autowired
    EditedElements edited;

    @Autowired
    LegalTime time;

    @BeforeEach
    void an_element_of_this_story() {
        var element = new DataElement(
                ID,
                NAME,
                "nightWindowKind",
                "1.0",
                DataElement.Status.IN_FORCE,
                null,
                ElementFormat.read("an..12"),
                null,
                null,
                new LinkedHashMap<>(Map.of("STAFFED", "有人值守", "LOCKER", "取件柜")),
                "县夜间服务规范",
                "清和县行政审批局",
                "夜间窗口由人还是由机器服务");
        edited.add(element, time.now(), UUID.randomUUID());
    }

    @AfterEach
    void the_element_goes_with_the_story() {
        for (String table :
                new String[] {"element_version", "element_deprecation", "element_change", "element_watch"}) {
            jdbc.sql("DELETE FROM standards." + table + " WHERE id = ?")
                    .param(ID)
                    .update();
        }
        jdbc.sql("DELETE FROM notices.message WHERE link = ?")
                .param("/standards/elements/" + ID)
                .update();
    }

    @Test
    void a_breaking_revision_and_the_end_of_an_element_reach_those_who_use_it() {
        signInAs("fengxue");
        feng_xue_watches_the_element();
        what_breaks_is_refused_and_what_was_typed_stays();
        as_a_major_version_it_is_published_and_the_watcher_hears_of_it();
        an_end_in_the_past_is_refused_and_what_was_typed_stays();
        its_use_ends_with_a_successor();
        everybody_can_read_it_and_machines_too();
    }

    private void feng_xue_watches_the_element() {
        page.navigate("/desk/standards/elements?q=" + ID);
        follow(NAME);
        press("有变化时告诉我");
        assertThat(main()).contains("以后有变化会给你发消息");
        assertThat(page.getByLabel("代码表").inputValue()).contains("STAFFED=有人值守");
    }

    private void what_breaks_is_refused_and_what_was_typed_stays() {
        page.getByLabel("代码表").fill("STAFFED=有人值守");
        page.getByLabel("为什么修订").fill("取件柜不再算窗口");
        press("发布");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#major-error").innerText()).contains("删去代码 LOCKER", "发布为新的主版本 2.0");
        assertThat(page.getByLabel("代码表").inputValue()).isEqualTo("STAFFED=有人值守");
        assertThat(page.getByLabel("为什么修订").inputValue()).isEqualTo("取件柜不再算窗口");
        isAccessible();
        shot("element-breaking");
    }

    private void as_a_major_version_it_is_published_and_the_watcher_hears_of_it() {
        page.getByLabel("发布为新的主版本").check();
        press("发布");
        assertThat(main()).contains("已发布 2.0 版，已告知关注它的人");
        page.navigate("/my/messages");
        follow("数据元不兼容的修订：" + NAME + " 2.0");
        assertThat(main()).contains("取件柜不再算窗口", "删去代码 LOCKER");
        follow("查看详情");
        assertThat(path()).isEqualTo("/standards/elements/" + ID);
        assertThat(main()).contains("2.0", "有人值守").doesNotContain("取件柜");
    }

    private void an_end_in_the_past_is_refused_and_what_was_typed_stays() {
        page.navigate(DESK);
        String yesterday = time.today().minusDays(1).toString();
        page.getByLabel("可以用到哪一天").fill(yesterday);
        page.getByLabel("改用哪个数据元").fill("TY1006");
        page.getByLabel("停用的理由").fill("夜间窗口都有人值守");
        press("停用");
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.locator("#until-error").innerText()).contains("不早于 " + time.today());
        assertThat(page.getByLabel("可以用到哪一天").inputValue()).isEqualTo(yesterday);
        assertThat(page.getByLabel("改用哪个数据元").inputValue()).isEqualTo("TY1006");
        assertThat(page.getByLabel("停用的理由").inputValue()).isEqualTo("夜间窗口都有人值守");
        isAccessible();
        shot("element-end-in-the-past");
    }

    private void its_use_ends_with_a_successor() {
        page.getByLabel("可以用到哪一天").fill(time.today().plusDays(90).toString());
        press("停用");
        assertThat(main()).contains("已登记停用，已告知关注它的人", "改用 TY1006");
        assertThat(page.locator("form[action$='/deprecation']").count())
                .as("it ends once")
                .isZero();
        shot("element-ended");
    }

    private void everybody_can_read_it_and_machines_too() {
        context.clearCookies();
        page.navigate("/standards/elements/" + ID);
        assertThat(main()).contains("停用", "以后改用 TY1006", "夜间窗口都有人值守");
        isAccessible();
        shot("element-public");
        var feed = context.request().get("/standards/elements/changes.atom");
        assertThat(feed.text()).contains("停用：" + ID + " 2.0", "不兼容的修订：" + ID + " 2.0", "改用 TY1006");
        long last = jdbc.sql("SELECT max(number) FROM standards.element_change WHERE id = ?")
                .param(ID)
                .query(Long.class)
                .single();
        var changes = context.request().get("/api/v1/data-elements/changes?cursor=" + (last - 1));
        assertThat(changes.text()).contains("\"id\":\"" + ID + "\"", "\"kind\":\"DEPRECATED\"");
    }
}
