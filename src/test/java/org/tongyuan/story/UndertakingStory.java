package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.cases.DemoItem;

/** 告知承诺: a listed licence granted at once on an undertaking that proves false; heard first, then revoked. */
class UndertakingStory extends SpecialJourney {

    @Test
    void an_undertaking_proves_false_and_the_licence_is_revoked_after_a_hearing() {
        on(2026, 3, 3);
        String number = county().application(DemoItem.HYGIENE_LICENCE.code(agencies), DemoPeople.LI_NA, Map.of());
        li_na_undertakes(number);
        it_is_granted_at_once(number);
        on(2026, 4, 1);
        the_check_finds_it_false(number);
        li_na_is_heard(number);
        on(2026, 4, 3);
        it_is_revoked(number);
        li_na_reads_it(number);
        and_cannot_undertake_until_it_is_repaired();
    }

    private void li_na_undertakes(String number) {
        on_a_phone();
        signInAs("lina");
        page.navigate("/my/cases/" + number + "/undertaking");
        assertThat(main()).contains("清政发〔2026〕1号", "听取陈述申辩", "不愿意承诺的，不用签署");
        isAccessible();
        shot("my-undertaking");
        press("确认承诺");
        assertThat(page.title()).startsWith("错误：");
        isAccessible();
        page.locator("#consent").check();
        press("确认承诺");
        assertThat(main()).contains("已签署告知承诺书");
        assertThat(letter("告知承诺书").text()).contains("承诺：", "清政发〔2026〕1号");
    }

    private void it_is_granted_at_once(String number) {
        county().act(number, "acceptance", Map.of());
        at_the_desk("sunli", number);
        assertThat(main()).contains("告知承诺");
        page.getByLabel("准予许可").check();
        press("作出决定");
        assertThat(main()).contains("已作出决定", "核查期限", "2026年5月3日");
        page.navigate("/desk/undertakings");
        assertThat(main()).contains(number, "待核查");
    }

    private void the_check_finds_it_false(String number) {
        at_the_desk("zhaomin", number);
        does("undertaking/check", Map.of("kept", "false", "findings", "现场没有消毒间，与承诺不符。"), "记录核查结果");
        assertThat(main()).contains("已办理：核查承诺", "承诺不实");
        assertThat(letter("承诺不实事先告知书").text()).contains("没有消毒间", "有权陈述和申辩");
        page.navigate("/desk/undertakings");
        assertThat(main()).contains("承诺不实，等待陈述申辩");
    }

    private void li_na_is_heard(String number) {
        on_a_phone();
        signInAs("lina");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("您可以陈述申辩");
        isAccessible();
        page.navigate("/my/cases/" + number + "/undertaking");
        assertThat(main()).contains("没有消毒间");
        isAccessible();
        shot("my-undertaking-statement");
        page.locator("[name=statement]").fill("消毒间还在装修，下月完工。");
        press("提交");
        assertThat(main()).contains("已收到您的陈述申辩");
    }

    private void it_is_revoked(String number) {
        at_the_desk("sunli", number);
        assertThat(main()).contains("消毒间还在装修");
        isAccessible();
        shot("desk-undertaking-false");
        // The bureau's head has no account in the demo county; the bureau's own software hands the decision in.
        county().act(number, "revocation", Map.of("reason", "承诺时不具备消毒条件，陈述的理由不成立。", "fraud", true));
        at_the_desk("sunli", number);
        assertThat(main()).contains("已撤销", "承诺时不具备消毒条件");
        assertThat(letter("撤销行政许可决定书").text()).contains("第六十九条", "行政复议");
    }

    private void li_na_reads_it(String number) {
        signInAs("lina");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("已撤销");
    }

    private void and_cannot_undertake_until_it_is_repaired() {
        String next = county().application(DemoItem.HYGIENE_LICENCE.code(agencies), DemoPeople.LI_NA, Map.of());
        page.navigate("/my/cases/" + next + "/undertaking");
        page.locator("#consent").check();
        press("确认承诺");
        assertThat(main()).contains("承诺不实，还没有修复");
        signInAs("sunli");
        page.navigate("/desk/credit-records");
        var row = page.locator("tr:has-text('" + DemoPeople.LI_NA.name() + "'):has-text('承诺不实')");
        row.locator("input[name^='reason-']").first().fill("已整改并通过复查。");
        row.locator("button").first().click();
        assertThat(main()).contains("已记录信用修复");
        signInAs("lina");
        page.navigate("/my/cases/" + next + "/undertaking");
        page.locator("#consent").check();
        press("确认承诺");
        assertThat(main()).contains("已签署告知承诺书");
        county().act(next, "withdrawal", Map.of("reason", "不办了"));
    }
}
