package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.disclosure.annualreport.TestRequests;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;

/** The report of a year from the first look at its figures to its publication, and what everybody then reads. */
class AnnualReportStory extends Story {

    private static final String AGENCY = "清和县农业农村局";
    private static final int YEAR = 2023;

    @Autowired
    JdbcClient jdbc;

    private UUID agency;

    @BeforeEach
    void requests_of_a_year() {
        agency = jdbc.sql("SELECT id FROM agencies.agency WHERE name = ?")
                .param(AGENCY)
                .query(UUID.class)
                .single();
        var requests = new TestRequests(jdbc);
        LocalDate march = LocalDate.of(YEAR, 3, 1);
        requests.add(agency, ApplicantKind.NATURAL_PERSON, march, march, march.plusDays(12), ReportRow.PARTLY_GRANTED);
        requests.add(agency, ApplicantKind.NATURAL_PERSON, march, march, march.plusDays(5), ReportRow.NOT_HELD);
        requests.add(agency, ApplicantKind.BUSINESS, march, march, march.plusDays(14), ReportRow.GRANTED);
        LocalDate december = LocalDate.of(YEAR, 12, 28);
        requests.add(agency, ApplicantKind.RESEARCH, december, december, null, null);
    }

    @AfterEach
    void nothing_is_left_behind() {
        for (String table : new String[] {"annual_report_text", "annual_report_figure"}) {
            jdbc.sql("DELETE FROM disclosure." + table
                            + " WHERE report_id IN (SELECT id FROM disclosure.annual_report WHERE agency_id = ?)")
                    .param(agency)
                    .update();
        }
        jdbc.sql("DELETE FROM disclosure.annual_report WHERE agency_id = ?")
                .param(agency)
                .update();
        jdbc.sql("DELETE FROM disclosure.request WHERE agency_id = ?")
                .param(agency)
                .update();
    }

    @Test
    void a_report_is_counted_completed_handed_in_and_published() {
        signInAs("hejing");
        page.navigate("/desk/disclosure/annual-reports?year=" + YEAR);
        isAccessible();
        shot("annual-reports-desk");
        follow(AGENCY);
        assertThat(heading()).isEqualTo(AGENCY + " " + YEAR + " 年政府信息公开工作年度报告");
        assertThat(main()).contains("还要填写的数", "还没有文字");
        isAccessible();
        shot("annual-report-desk");
        a_figure_opens_its_requests();
        what_the_product_does_not_know_is_filled_in();
        the_texts_are_completed();
        press("提交主管部门");
        assertThat(main()).contains("年度报告已提交");
        press("公布");
        assertThat(main()).contains("年度报告已公布");
        everybody_reads_it();
        a_later_change_of_the_records_is_shown_beside_it();
    }

    private void a_figure_opens_its_requests() {
        page.locator("a[href$='/cells/3.PARTLY_GRANTED.TOTAL']").click();
        assertThat(heading()).contains("部分公开");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        assertThat(page.locator("tbody tr").innerText()).contains("张*", "2023年3月1日", "2023年3月13日");
        isAccessible();
        shot("annual-report-cell");
        page.goBack();
    }

    private void what_the_product_does_not_know_is_filled_in() {
        while (page.locator("#checks ~ ul li a[href*='/cells/']").count() > 0) {
            page.locator("#checks ~ ul li a[href*='/cells/']").first().click();
            page.getByLabel("报告中的数").fill("2");
            press("保存");
            assertThat(main()).contains("请写明更正的理由或者数据的来源");
            page.locator("#reason").fill("法制股台账");
            press("保存");
            assertThat(main()).contains("数字已保存");
            page.navigate(page.url().replaceAll("/cells/.*", ""));
        }
        assertThat(main()).doesNotContain("还要填写的数").contains("法制股台账");
    }

    private void the_texts_are_completed() {
        follow("修改文字");
        isAccessible();
        shot("annual-report-texts");
        assertThat(page.locator("#REQUESTS").inputValue()).contains("新收政府信息公开申请 4 件");
        for (String part : new String[] {"MANAGEMENT", "PLATFORM", "SUPERVISION", "PROBLEMS"}) {
            page.locator("#" + part).fill("本年按要求做好这项工作，没有需要特别说明的问题。");
        }
        press("保存文字");
        assertThat(main()).contains("文字已保存", "何静 于");
        follow("回到报告");
    }

    private void everybody_reads_it() {
        String desk = page.url();
        follow("公开的页面");
        String open = page.url();
        context.clearCookies();
        page.navigate(open);
        assertThat(heading()).isEqualTo(AGENCY + YEAR + "年政府信息公开工作年度报告");
        assertThat(main()).contains("三、收到和处理政府信息公开申请情况", "新收政府信息公开申请 4 件", "下载 PDF");
        isAccessible();
        shot("annual-report");
        page.navigate("/disclosure/annual-reports");
        isAccessible();
        shot("annual-reports");
        signInAs("hejing");
        page.navigate(desk);
    }

    private void a_later_change_of_the_records_is_shown_beside_it() {
        jdbc.sql(
                        "UPDATE disclosure.request SET applicant_kind = 'WELFARE' WHERE agency_id = ? AND applicant_kind = 'BUSINESS'")
                .param(agency)
                .update();
        page.reload();
        assertThat(main()).contains("公布后的变化", "表三 （一）予以公开 · 社会公益组织");
        isAccessible();
        shot("annual-report-published");
        page.navigate("/desk/disclosure/remedies");
        isAccessible();
        shot("annual-report-remedies");
    }

    private String main() {
        return page.locator("main").innerText();
    }
}
