package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** 即办件: the reader types the number; after that at most four keys until the case is finished, person after person. */
class OnTheSpotStory extends Journey {

    private static final int MOST_KEYS = 4;

    private int keys;

    @Test
    void a_person_after_the_other_is_settled_with_at_most_four_keys() {
        signInAs("wangfang");
        page.navigate("/desk/on-the-spot/" + DemoPlaces.onTheSpotItem(jdbc));
        for (DemoPeople.Citizen citizen : DemoPeople.CITIZENS) {
            the_reader_types(citizen.idNumber());
            assertThat(main()).contains(citizen.name());
            keys = 0;
            presses("Enter");
            page.getByRole(AriaRole.STATUS).first().waitFor();
            assertThat(main()).contains(citizen.name() + "：已当场办结");
            assertThat(keys).isLessThanOrEqualTo(MOST_KEYS);
        }
        isAccessible();
        shot("on-the-spot");
        page.locator("[role=status] a").click();
        assertThat(main()).contains("已办结", "收件", "受理", "送达");
        assertThat(letter("送达回证").text()).contains("送达回证");
    }

    /** A keyboard-wedge reader: digits and Enter into whatever has the focus. */
    private void the_reader_types(String idNumber) {
        entersInto("identity", idNumber);
        page.waitForURL("**person=*");
    }

    private void presses(String key) {
        keys++;
        page.keyboard().press(key);
    }
}
