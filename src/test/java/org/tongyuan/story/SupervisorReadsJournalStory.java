package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.accounts.DemoPeople;

/** Those who oversee: who did what to a case, and that nobody has touched the record behind the product's back. */
class SupervisorReadsJournalStory extends Journey {

    @Test
    void a_supervisor_follows_a_case_and_an_auditor_verifies_the_journal() {
        var cases = new CountyCases(port);
        String number = cases.foodLicence(foodItem(), DemoPeople.ZHANG_WEI);
        cases.act(number, "acceptance", Map.of());
        signInAs("zhengkai");
        page.navigate("/admin/journal");
        page.getByLabel("对象编号").fill(number);
        press("查找");
        page.waitForURL("**subject=*");
        assertThat(page.locator("tbody tr").count()).isGreaterThanOrEqualTo(2);
        assertThat(main())
                .contains(number, "收件", "受理", "办件")
                .doesNotContain("张伟", DemoPeople.ZHANG_WEI.idNumber(), "13800990001");
        isAccessible();
        shot("journal");

        signInAs("qianjin");
        page.navigate("/admin/journal/verification");
        press("开始校验");
        for (int i = 0; i < 100 && page.getByText("最近一次结果").count() == 0; i++) {
            page.waitForTimeout(200);
            page.navigate("/admin/journal/verification");
        }
        assertThat(main()).contains("最近一次结果", "日志链");
        isAccessible();
        shot("journal-verification");
    }

    @Test
    void anybody_asks_the_calendar_when_a_limit_ends() {
        page.navigate("/calendar");
        page.getByLabel("起算日期").fill("2026-02-10");
        page.getByLabel("期限长度").fill("20");
        press("计算");
        page.getByText("为什么是这一天").first().waitFor();
        assertThat(main()).contains("到期日：2026年3月");
        isAccessible();
        shot("calendar");
    }

    @Test
    void the_standards_officer_reads_the_report_of_an_import() {
        signInAs("fengxue");
        page.navigate("/admin/items/imports");
        page.locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "清和县事项清单.csv", "text/csv", SiteWalk.IMPORT.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        press("开始导入");
        page.waitForURL("**/admin/items/imports/*");
        for (int i = 0; i < 100 && !main().contains("完成"); i++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(main()).contains("学生资助政策咨询");
        isAccessible();
        shot("import-report");
    }
}
