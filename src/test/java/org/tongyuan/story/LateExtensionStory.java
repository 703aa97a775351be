package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** An extension asked for too late is refused; the reason for the delay is published instead. */
class LateExtensionStory extends SpecialJourney {

    @Test
    void an_extension_is_refused_after_the_limit_and_the_delay_is_explained_in_public() {
        on(2026, 3, 3);
        String number = acceptedFoodLicence(DemoPeople.WANG_QIANG);
        on(2026, 4, 2);
        at_the_desk("machao", number);
        does("extension", Map.of("days", "5", "reason", "需要补充核查。"), "批准延长");
        assertThat(main()).contains("法定期限已于 2026-03-31 届满，期限届满后不能再延长");
        // Whoever acts next settles what fell due: the limits that passed.
        county().act(number, "steps/document-review/completion", Map.of("agreed", true));
        at_the_desk("lijianguo", number);
        assertThat(main()).contains("待说明超期原因", "承诺办结时限于2026年3月13日届满", "法定办结时限于2026年3月31日届满");
        isAccessible();
        shot("desk-delay");
        page.navigate("/desk/delays");
        finds(number);
        assertThat(main()).contains(number);
        at_the_desk("lijianguo", number);
        does("delay", Map.of("reason", "经办人员集中参加食品安全专项检查，未及时安排核查。"), "公布原因");
        assertThat(main()).contains("已办理：说明超期原因").doesNotContain("待说明超期原因");
        context.clearCookies();
        page.navigate("/overdue");
        finds(number.substring(number.length() - 8));
        assertThat(main())
                .contains("食品经营许可（新办）", "经办人员集中参加食品安全专项检查")
                .doesNotContain(number, DemoPeople.WANG_QIANG.name());
        isAccessible();
        shot("overdue");
        signInAs("wangqiang");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("超过了期限", "经办人员集中参加食品安全专项检查");
    }

    /** Long lists have pages: whoever knows the number does not leaf. */
    private void finds(String words) {
        page.locator("#query").fill(words);
        page.locator("main form button", new Page.LocatorOptions().setHasText("查看"))
                .click();
    }
}
