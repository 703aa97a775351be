package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.TestTime;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;

/** What the stories of special acts have in common: days that pass, cases brought to their beginning by the API, forms by their acts. */
abstract class SpecialJourney extends Journey {

    @Autowired
    TestTime time;

    @Autowired
    Agencies agencies;

    private CountyCases county;

    @AfterEach
    void the_days_are_real_again() {
        time.reset();
    }

    void on(int year, int month, int day) {
        time.set(LocalDate.of(year, month, day));
    }

    CountyCases county() {
        if (county == null) {
            county = new CountyCases(port);
        }
        return county;
    }

    /** A food licence of the citizen, accepted, every step done. */
    String reviewedFoodLicence(DemoPeople.Citizen citizen) {
        String number = acceptedFoodLicence(citizen);
        finishSteps(number);
        return number;
    }

    String acceptedFoodLicence(DemoPeople.Citizen citizen) {
        String number = county().foodLicence(foodItem(), citizen);
        county().act(number, "acceptance", Map.of());
        return number;
    }

    String accepted(DemoItem item, DemoPeople.Citizen citizen, Map<String, Object> more) {
        String number = county().application(item.code(agencies), citizen, more);
        county().act(number, "acceptance", Map.of());
        return number;
    }

    void finishSteps(String number) {
        for (var open = county().openSteps(number); !open.isEmpty(); open = county().openSteps(number)) {
            county().act(number, "steps/" + open.getFirst() + "/completion", Map.of("agreed", true));
        }
    }

    void grant(String number) {
        county().act(number, "decision", Map.of("decision", "GRANT"));
    }

    /** Opens a case on the desk, whatever its item. */
    void at_the_desk(String officer, String number) {
        signInAs(officer);
        page.navigate("/desk/cases/" + number);
        assertThat(main()).contains(number);
    }

    /** Fills in the form of an act, opening it when it is folded, and does it. */
    void does(String resource, Map<String, String> fields, String button) {
        String key = resource.replace('/', '-');
        Locator form = page.locator("form[action$='/" + resource + "']").first();
        if (form.locator("details[open]").count() == 0) {
            form.locator("summary").click();
        }
        fields.forEach((name, value) -> fill(form.locator("[name='" + key + "." + name + "']"), value));
        form.locator("button", new Locator.LocatorOptions().setHasText(button)).click();
    }

    private static void fill(Locator field, String value) {
        String tag = (String) field.evaluate("e => e.tagName + ':' + e.type");
        if (tag.startsWith("SELECT")) {
            field.selectOption(value);
        } else if (tag.endsWith(":checkbox")) {
            field.check();
        } else {
            field.fill(value);
        }
    }
}
