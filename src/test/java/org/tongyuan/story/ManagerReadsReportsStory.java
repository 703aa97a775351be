package org.tongyuan.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** The manager of the centre wants to know why an agency's figure is what it is, and takes the answer to a meeting. */
class ManagerReadsReportsStory extends Journey {

    private static final String AGENCY = "清和县市场监督管理局";

    @Test
    void the_manager_opens_the_on_time_rate_of_an_agency_sees_the_cases_and_takes_them_away() throws Exception {
        signInAs("wuxia");
        page.navigate("/reports");
        chooses_the_last_months();
        assertThat(main()).contains("清和县全部机关", "按时率", "指标口径", "行政许可法第四十二条");
        isAccessible();
        shot("reports");

        String rate = opens_the_on_time_rate_of_the_agency();
        assertThat(page.locator(".figure-value").innerText()).isEqualTo(rate + "%");
        int said = Integer.parseInt(page.locator("#words strong").innerText().replaceAll("[^0-9]", ""));
        assertThat(page.locator("tbody tr").count()).isEqualTo(said).isPositive();
        assertThat(page.locator("tbody tr").first().innerText()).contains(AGENCY, "承诺到期");
        isAccessible();
        shot("report-cases");
        String number = page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(FOOD))
                .first()
                .locator("small")
                .innerText();

        press("导出 XLSX");
        page.waitForURL("**/reports/exports/*");
        leaves_and_finds_the_export_again();
        assertThat(numbers_in(downloaded())).hasSize(said).contains(number);

        page.navigate("/desk/cases/" + number);
        assertThat(heading()).isEqualTo(FOOD);
    }

    private void chooses_the_last_months() {
        page.getByText("选择期间和范围").click();
        page.locator("#unit").selectOption("range");
        String today = page.getByLabel("结束日期").inputValue();
        var from = java.time.LocalDate.parse(today).minusDays(80);
        page.getByLabel("日期", new Page.GetByLabelOptions().setExact(true)).fill(from.toString());
        press("查看");
        page.waitForURL("**unit=range**");
    }

    private String opens_the_on_time_rate_of_the_agency() {
        var cell = page.locator(".report-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText(AGENCY))
                .locator("td[data-label=按时率] a");
        String rate = cell.innerText();
        cell.click();
        page.waitForURL("**/reports/cases?**");
        return rate;
    }

    private void leaves_and_finds_the_export_again() {
        page.navigate("/reports/exports");
        follow("按时率办件");
        for (int i = 0; i < 100 && !main().contains("可以下载"); i++) {
            page.waitForTimeout(200);
            page.reload();
        }
        assertThat(heading()).contains(AGENCY, "按时率办件");
        isAccessible();
        shot("report-export");
    }

    private Download downloaded() {
        return page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载 XLSX"))
                .click());
    }

    private static java.util.List<String> numbers_in(Download file) throws IOException {
        assertThat(file.suggestedFilename()).endsWith("按时率办件.xlsx");
        try (InputStream in = Files.newInputStream(file.path());
                var book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read().stream()
                    .skip(4)
                    .map(row -> row.getCellText(0))
                    .toList();
        }
    }
}
