package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.DemoItem;

/** 孙丽 is away; 赵敏, who reviews, decides in her place, and the case shows who for whom. */
class StandInDecisionStory extends SpecialJourney {

    @Test
    void a_stand_in_decides_and_the_case_says_in_whose_place() {
        String number = accepted(DemoItem.HYGIENE_LICENCE, DemoPeople.LI_NA, Map.of());
        finishSteps(number);
        at_the_desk("zhaomin", number);
        assertThat(page.locator("form[action$='/decision']").count()).isZero();
        sun_li_takes_leave();
        try {
            at_the_desk("zhaomin", number);
            page.getByLabel("准予许可").check();
            press("作出决定");
            assertThat(main()).contains("已作出决定", "孙丽（由赵敏代）");
        } finally {
            sun_li_comes_back();
        }
    }

    private void sun_li_takes_leave() {
        signInAs("sunli");
        page.navigate("/my/leaves/new");
        page.getByLabel("请假类别").selectOption("年休假");
        press("登记");
        assertThat(main()).contains("请假已登记");
    }

    private void sun_li_comes_back() {
        signInAs("sunli");
        page.navigate("/my/stand-ins");
        page.locator("form[action^='/my/leaves/'] button").first().click();
    }
}
