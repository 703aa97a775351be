package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.outside.Province;

/** A shadow case: handled in the province's system, seen here by the applicant and the window beside our own cases. */
class ShadowCaseStory extends SpecialJourney {

    private static final String FILING = "企业投资项目备案";
    private static final String SYSTEM = "省投资项目在线审批监管平台（演示）";

    private Province province;

    @Test
    void a_case_of_the_provincial_system_is_followed_here() throws Exception {
        on(2026, 3, 2);
        the_guide_says_where_it_is_handled();
        the_province_reports_an_application_and_reports_it_again();
        String code = li_na_sees_it_among_her_cases();
        on(2026, 3, 4);
        the_province_accepts_it();
        wang_fang_finds_it_in_the_list_and_by_number();
        on(2026, 3, 6);
        its_promised_day_passes();
        the_province_decides_and_an_old_report_comes_late();
        anybody_with_number_and_code_sees_the_end(code);
    }

    private void the_guide_says_where_it_is_handled() {
        page.navigate("/items?query=" + FILING);
        assertThat(page.locator(".result-list li")
                        .filter(new Locator.FilterOptions().setHasText(FILING))
                        .first()
                        .innerText())
                .contains("外部系统办理");
        shot("items-elsewhere");
        follow(FILING);
        assertThat(main()).contains("到哪里办理", SYSTEM, "tzxm.yunling.example", "不在本平台申请");
        assertThat(page.getByRole(AriaRole.LINK)
                        .filter(new Locator.FilterOptions().setHasText("前往办理"))
                        .getAttribute("href"))
                .isEqualTo("https://tzxm.yunling.example/");
        assertThat(page.getByText("在线申请", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                        .count())
                .isZero();
        isAccessible();
        shot("guide-elsewhere");
    }

    private void the_province_reports_an_application_and_reports_it_again() throws Exception {
        var person = DemoPeople.LI_NA;
        province = Province.with(port, DemoItem.INVESTMENT_FILING_ELSEWHERE.code(agencies))
                .say("applicant", Map.of("name", person.name(), "idType", "ID_CARD", "idNumber", person.idNumber()))
                .say("link", "https://tzxm.yunling.example/projects/1");
        assertThat(province.report("story-" + province.number()).status()).isEqualTo(201);
        var repeated = province.report("story-" + province.number());
        assertThat(repeated.status()).as("the same request: the same answer").isEqualTo(201);
        var again = province.report();
        assertThat(again.status()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT reports FROM cases.outside_case WHERE number = ?")
                        .param(province.number())
                        .query(Integer.class)
                        .list())
                .as("one case, one report that said something")
                .containsExactly(1);
    }

    private String li_na_sees_it_among_her_cases() {
        signInAs("lina");
        page.navigate("/my");
        Locator mine = page.locator("main .panel").filter(new Locator.FilterOptions().setHasText(province.number()));
        assertThat(mine.count()).isEqualTo(1);
        assertThat(mine.innerText()).contains(FILING, "省级系统", SYSTEM, "已申报");
        isAccessible();
        shot("my-shadow-list");
        mine.getByRole(AriaRole.LINK).first().click();
        assertThat(main()).contains(FILING, province.number(), "到哪里办理", "不能在这里补正", "已收件");
        isAccessible();
        shot("my-shadow-case");
        return page.locator("dd.marked .number").innerText().strip();
    }

    private void the_province_accepts_it() throws Exception {
        province.say("state", "已赋码受理")
                .say("acceptedOn", "2026-03-03")
                .say("dueOn", "2026-03-04")
                .say("updatedAt", "2026-03-03T10:00:00+08:00");
        assertThat(province.report().body().path("state").asString()).isEqualTo("ACCEPTED");
    }

    private void wang_fang_finds_it_in_the_list_and_by_number() {
        signInAs("wangfang");
        page.navigate("/desk?view=open");
        page.getByText("筛选").first().click();
        page.getByLabel("办理系统").selectOption(new SelectOption().setLabel(SYSTEM));
        page.getByLabel("早于此日到期").fill("2026-03-05");
        press("筛选");
        Locator row = page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(province.number()));
        for (int pages = 0; row.count() == 0 && pages < 20; pages++) {
            follow("下一页");
        }
        assertThat(row.innerText()).contains(FILING, "省级系统", "李娜", "已受理", "对方：已赋码受理", "今天到期");
        isAccessible();
        shot("desk-shadow-list");
        page.navigate("/desk");
        page.locator("#what").fill(province.number());
        press("查找");
        page.waitForURL(Pattern.compile(".*/desk/outside-cases/tzxm/.*"));
        assertThat(main()).contains(FILING, "李娜", "到哪里办理", "2026年3月4日").doesNotContain(DemoPeople.LI_NA.idNumber());
        assertThat(page.locator("main form").count())
                .as("nobody acts on it here")
                .isZero();
        isAccessible();
        shot("desk-shadow-case");
    }

    private void its_promised_day_passes() {
        page.navigate("/desk/outside-cases/tzxm/" + province.number());
        assertThat(main()).contains("已超期");
        shot("desk-shadow-late");
    }

    private void the_province_decides_and_an_old_report_comes_late() throws Exception {
        province.say("state", "已办结")
                .say("decidedOn", "2026-03-05")
                .say("endedOn", "2026-03-06")
                .say("updatedAt", "2026-03-06T09:00:00+08:00");
        assertThat(province.report().status()).isEqualTo(200);
        province.say("state", "已赋码受理").say("updatedAt", "2026-03-04T09:00:00+08:00");
        assertThat(province.report().body().path("state").asString())
                .as("an older report changes nothing")
                .isEqualTo("DELIVERED");
    }

    private void anybody_with_number_and_code_sees_the_end(String code) {
        context.clearCookies();
        page.navigate("/progress");
        page.getByLabel("办件编号").fill(province.number());
        page.getByLabel("查询码").fill(code);
        page.locator("main button", new com.microsoft.playwright.Page.LocatorOptions().setHasText("查询"))
                .first()
                .click();
        assertThat(main())
                .contains(FILING, "已办结", "已赋码受理", "已申报", SYSTEM, "2026年3月6日")
                .doesNotContain("李娜");
        isAccessible();
        shot("progress-shadow");
    }
}
