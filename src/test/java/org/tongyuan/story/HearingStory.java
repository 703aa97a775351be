package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** A hearing: told of the right, asked for in time, announced seven days ahead, held, decided on its record. */
class HearingStory extends SpecialJourney {

    @Test
    void a_licence_is_decided_on_the_record_of_a_hearing() {
        on(2026, 3, 3);
        String number = reviewedFoodLicence(DemoPeople.ZHANG_WEI);
        li_jianguo_tells_the_right(number);
        on(2026, 3, 5);
        zhang_wei_asks_for_it(number);
        li_jianguo_announces_it(number);
        on(2026, 3, 18);
        it_is_held_and_recorded(number);
        on(2026, 3, 19);
        at_the_desk("chenzhiqiang", number);
        page.getByLabel("准予许可").check();
        press("作出决定");
        assertThat(main()).contains("已作出决定", "听证笔录", "听证通知书", "听证告知书");
    }

    private void li_jianguo_tells_the_right(String number) {
        at_the_desk("lijianguo", number);
        does("hearing", Map.of(), "出具听证告知书");
        assertThat(main()).contains("已办理：告知听证权利", "申请听证期限");
        at_the_desk("chenzhiqiang", number);
        page.getByLabel("准予许可").check();
        press("作出决定");
        assertThat(main()).contains("听证还没有完成");
    }

    private void zhang_wei_asks_for_it(String number) {
        signInAs("zhangwei");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("您可以要求听证");
        isAccessible();
        shot("my-hearing");
        press("要求听证");
        assertThat(main()).contains("已提出听证要求", "现在停止计算期限");
    }

    private void li_jianguo_announces_it(String number) {
        at_the_desk("lijianguo", number);
        assertThat(main()).contains("停止计时中");
        isAccessible();
        shot("desk-hearing");
        var session = Map.of("at", "2026-03-09T09:30", "place", "清和县市场监督管理局三楼会议室", "chair", "马超", "clerk", "何平");
        does("hearing/notice", session, "出具听证通知书");
        assertThat(main()).contains("听证应当至少提前 7 个工作日通知");
        at_the_desk("lijianguo", number);
        does(
                "hearing/notice",
                Map.of("at", "2026-03-18T09:30", "place", "清和县市场监督管理局三楼会议室", "chair", "马超", "clerk", "何平"),
                "出具听证通知书");
        assertThat(main()).contains("已办理：通知听证", "2026年3月18日 09:30");
        assertThat(letter("听证通知书").text()).contains("马超", "2026年3月18日09:30", "第四十八条");
    }

    private void it_is_held_and_recorded(String number) {
        at_the_desk("lijianguo", number);
        does("hearing/record", Map.of("signedBy", "张伟、何平", "record", "申请人陈述了排烟改造方案，相邻住户表示同意。"), "记录听证");
        assertThat(main()).contains("已办理：举行听证", "申请人陈述了排烟改造方案").doesNotContain("停止计时中");
        // 3 to 5 March counted two working days; from 19 March eighteen are left of twenty.
        assertThat(main()).contains("2026年4月14日");
    }
}
