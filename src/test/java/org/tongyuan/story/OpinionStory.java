package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** Agencies work together on one case: one asks another for its opinion; the applicant waits for one answer and sees nothing of it. */
class OpinionStory extends Journey {

    private static final String QUESTION = "后厨与相邻诊所共用排水，请就卫生要求提出意见。";
    private static final String ANSWER = "同意设店，后厨排水应当单独接管。";

    private String number = "";

    @Test
    void another_agency_is_asked_and_answers_and_the_applicant_sees_nothing_of_it() {
        given_a_food_licence_that_is_being_examined();
        when_the_officer_asks_the_health_authority();
        then_the_request_stands_on_the_timeline();
        when_the_health_authority_answers();
        then_the_officer_reads_the_answer_in_the_case();
        then_the_applicant_sees_nothing_of_it();
    }

    private void given_a_food_licence_that_is_being_examined() {
        var county = new CountyCases(port);
        number = county.foodLicence(foodItem(), DemoPeople.LI_NA);
        county.act(number, "acceptance", Map.of());
    }

    private void when_the_officer_asks_the_health_authority() {
        on_the_desk("lijianguo", number);
        follow("向其他单位征求意见");
        page.locator("#agency").selectOption(new SelectOption().setLabel("清和县卫生健康局"));
        page.locator("#question").fill(QUESTION);
        page.locator("#days").fill("3");
        isAccessible();
        shot("opinion-asking");
        press("发出");
        assertThat(main()).contains("已发出", "待答复", "答复期限 ");
    }

    private List<String> timeline() {
        page.navigate("/desk/cases/" + number);
        return page.locator("ol.timeline > li").allInnerTexts();
    }

    private void then_the_request_stands_on_the_timeline() {
        assertThat(timeline().getFirst()).contains("李建国", "征求意见（清和县卫生健康局）", "答复期限 ");
    }

    private void when_the_health_authority_answers() {
        signInAs("zhaomin");
        page.navigate("/desk/opinions");
        page.locator("main tr")
                .filter(new Locator.FilterOptions().setHasText(number))
                .locator("a[href^='/desk/opinions/']")
                .first()
                .click();
        assertThat(main()).contains(QUESTION, "李*").doesNotContain("李娜");
        page.locator("#verdict-COMMENTED").check();
        page.locator("#text").fill(ANSWER);
        isAccessible();
        shot("opinion-answering");
        press("答复");
        assertThat(main()).contains("有意见", ANSWER);
    }

    private void then_the_officer_reads_the_answer_in_the_case() {
        signInAs("lijianguo");
        var events = timeline();
        assertThat(events.get(0)).contains("赵敏", "答复意见（有意见）", "清和县卫生健康局：" + ANSWER);
        assertThat(events.get(1)).contains("李建国", "征求意见（清和县卫生健康局）");
        assertThat(page.locator("section:has(#opinions-heading)").innerText()).contains("有意见", ANSWER, "赵敏");
        isAccessible();
        shot("desk-case-with-opinion");
        page.navigate("/my/messages");
        assertThat(main()).contains("征求的意见有答复：" + FOOD);
    }

    private void then_the_applicant_sees_nothing_of_it() {
        signInAs("lina");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains(number).doesNotContain("征求意见", "答复意见", "清和县卫生健康局", QUESTION, ANSWER, "赵敏");
        page.navigate("/my/messages");
        assertThat(main()).doesNotContain("征求");
    }
}
