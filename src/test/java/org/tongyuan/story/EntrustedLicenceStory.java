package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.DemoItem;

/** An entrusted licence is handled by the township and given in the name of the county's bureau. */
class EntrustedLicenceStory extends SpecialJourney {

    @Test
    void an_entrusted_licence_bears_the_name_of_the_entruster() {
        on(2026, 3, 3);
        String number = accepted(DemoItem.VILLAGE_HOUSE_ENTRUSTED, DemoPeople.LI_NA, Map.of());
        finishSteps(number);
        on(2026, 3, 10);
        at_the_desk("tangwei", number);
        page.getByLabel("不予许可").check();
        page.locator("textarea[name=reasons]").fill("选址不符合村庄规划。");
        press("作出决定");
        assertThat(main()).contains("已作出决定");
        String text = letter("不予行政许可决定书").text();
        assertThat(text).contains("清和县自然资源局", "受委托办理", "向清和县人民政府申请行政复议");
        assertThat(text.indexOf("清和县自然资源局")).isLessThan(text.indexOf("不予行政许可决定书"));
        shot("entrusted");
    }
}
