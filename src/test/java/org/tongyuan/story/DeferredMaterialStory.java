package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** 容缺受理: accepted with an undertaking whose date passes; nothing happens by itself, an officer gives more time, then decides. */
class DeferredMaterialStory extends SpecialJourney {

    @Test
    void an_undertaking_runs_out_and_an_officer_decides() {
        on(2026, 3, 3);
        String number = county().foodLicence(foodItem(), DemoPeople.LI_NA);
        li_na_promises_the_rules_for_later(number);
        wang_fang_accepts_without_them(number);
        on(2026, 3, 11);
        the_date_has_passed_and_nothing_happened(number);
        more_time_is_given_once(number);
        on(2026, 3, 17);
        chen_zhiqiang_decides(number);
        li_na_reads_why_and_what_to_do(number);
        and_cannot_promise_again();
    }

    private void li_na_promises_the_rules_for_later(String number) {
        on_a_phone();
        signInAs("lina");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("材料不齐，也可以先办");
        page.navigate("/my/cases/" + number + "/deferral");
        assertThat(main()).contains("容缺受理承诺书", "食品安全规章制度目录", "不因补交材料停止");
        isAccessible();
        shot("my-deferral-sign");
        press("签署承诺");
        assertThat(page.title()).startsWith("错误：");
        isAccessible();
        page.getByLabel("食品安全规章制度目录").check();
        page.locator("[name=days]").fill("5");
        page.locator("#consent").check();
        press("签署承诺");
        assertThat(main()).contains("已签署容缺承诺");
    }

    private void wang_fang_accepts_without_them(String number) {
        on_the_desk("wangfang", number);
        page.locator("[name='state.rules']").selectOption("LACKS");
        press("受理");
        assertThat(main()).contains("已受理", "容缺待补", "2026年3月10日", "2026年3月31日");
        assertThat(letter("受理通知书（容缺）").text()).contains("容缺受理", "食品安全规章制度目录", "2026年3月10日", "不因补交材料停止");
    }

    private void the_date_has_passed_and_nothing_happened(String number) {
        finishSteps(number);
        at_the_desk("chenzhiqiang", number);
        assertThat(main()).contains("容缺承诺已到期", "不会自动撤销", "提醒补交容缺材料");
        isAccessible();
        shot("desk-deferral-lapsed");
        page.getByLabel("准予许可").check();
        press("作出决定");
        assertThat(main()).contains("容缺材料还没有补齐：食品安全规章制度目录");
        page.navigate("/desk/undertakings");
        assertThat(main()).contains(number, "容缺承诺已到期");
        isAccessible();
        shot("desk-undertakings");
    }

    private void more_time_is_given_once(String number) {
        at_the_desk("lijianguo", number);
        does("deferral/extension", Map.of("days", "3", "reason", "申请人说明制度正在修改。"), "延长补交时间");
        assertThat(main()).contains("已办理：延长容缺补交时间", "2026年3月16日").doesNotContain("容缺承诺已到期");
        assertThat(page.locator("form[action$='/deferral/extension']").count()).isZero();
    }

    private void chen_zhiqiang_decides(String number) {
        at_the_desk("chenzhiqiang", number);
        does("deferral/refusal", Map.of("reason", "已延长一次，仍未补交，也没有说明原因。"), "作出不予办理的决定");
        assertThat(main()).contains("已办理：未履行容缺承诺，作出决定", "不予许可");
        assertThat(letter("不予行政许可决定书").text()).contains("到期没有补交", "已延长一次，仍未补交", "行政复议", "行政诉讼");
        page.navigate("/desk/credit-records");
        assertThat(main()).contains(DemoPeople.LI_NA.name(), "未履行容缺承诺", "2026年9月17日以前不适用容缺受理");
        isAccessible();
        shot("desk-credit");
    }

    private void li_na_reads_why_and_what_to_do(String number) {
        on_a_phone();
        signInAs("lina");
        page.navigate("/my/cases/" + number);
        assertThat(main()).contains("办理结果：不予许可", "已延长一次，仍未补交", "行政复议");
        isAccessible();
        shot("my-deferral-refused");
    }

    private void and_cannot_promise_again() {
        String next = county().foodLicence(foodItem(), DemoPeople.LI_NA);
        page.navigate("/my/cases/" + next + "/deferral");
        page.getByLabel("食品安全规章制度目录").check();
        page.locator("[name=days]").fill("5");
        page.locator("#consent").check();
        press("签署承诺");
        assertThat(main()).contains("没有履行以前的容缺承诺");
        county().act(next, "withdrawal", Map.of("reason", "材料备齐后再申请"));
        repaired();
    }

    /** The county's people carry nothing from one story into another. */
    private void repaired() {
        signInAs("chenzhiqiang");
        page.navigate("/desk/credit-records");
        var row = page.locator("tr:has-text('" + DemoPeople.LI_NA.name() + "')");
        row.locator("input[name^='reason-']").first().fill("已参加信用修复培训。");
        row.locator("button").first().click();
        assertThat(main()).contains("已记录信用修复", "已参加信用修复培训");
    }
}
