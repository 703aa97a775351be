package org.tongyuan.cases.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

/** The pages of statistics on random cases of an autumn long past. */
@TongyuanTest
class ReportPageTest {

    private static final String OCTOBER = "/reports?unit=month&on=2022-10-01";
    private static boolean made;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BeanFactory beans;

    @Autowired
    Exports exports;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    TestTime time;

    @BeforeEach
    void random_cases() {
        if (!made) {
            var random = new Random(20221001);
            var world = new RandomCases(beans);
            var officers = jdbc.sql("SELECT id FROM accounts.account WHERE login_name = 'wangfang'")
                    .query(UUID.class)
                    .list();
            for (int i = 0; i < 90; i++) {
                world.make(random, LocalDate.of(2022, 10, 1), 28, officers);
            }
            made = true;
        }
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    private Document page(String login, String address) throws Exception {
        var answer =
                mvc.get().uri(java.net.URI.create(address)).with(As.user(login)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private String agency(String name) {
        return agencies.byName(agencies.home().code(), name).orElseThrow().id().toString();
    }

    @Test
    void every_number_on_the_page_opens_as_many_cases_as_it_says() throws Exception {
        for (String by : List.of("agency", "window", "item", "profile")) {
            var page = page("wuxia", OCTOBER + "&by=" + by);
            var numbers = page.select("a[href^=/reports/cases]").stream()
                    .filter(link -> link.text().matches("[0-9,]+( 件)?"))
                    .toList();
            assertThat(numbers).hasSizeGreaterThan(40);
            for (int i = 0; i < numbers.size(); i += 9) {
                var link = numbers.get(i);
                String said = link.text().replaceAll("[^0-9]", "");
                var list = page("wuxia", link.attr("href"));
                assertThat(list.select("#words strong").text())
                        .as(link.attr("href"))
                        .isEqualTo(said + " 件");
                assertThat(rows(list)).as(link.attr("href")).isEqualTo(Integer.parseInt(said));
            }
        }
    }

    private int rows(Document first) throws Exception {
        int rows = 0;
        for (var list = first; ; ) {
            rows += list.select("tbody tr").size();
            var next = list.selectFirst("a[rel=next]");
            if (next == null) {
                return rows;
            }
            list = page("wuxia", next.attr("href"));
        }
    }

    @Test
    void a_rate_opens_its_denominator_and_from_there_its_numerator_and_the_rest() throws Exception {
        var page = page("wuxia", OCTOBER);
        var rate = page.selectFirst(".figure-name:contains(按时率)").parent();
        assertThat(rate.select(".figure-value").text()).matches("[0-9]+\\.[0-9]%");
        var list = page("wuxia", rate.selectFirst(".figure-value a").attr("href"));
        var tabs = list.select("nav[aria-label=部分] a");
        assertThat(tabs.eachText()).hasSize(4);
        int whole = number(tabs.get(0).text());
        assertThat(number(tabs.get(1).text()) + number(tabs.get(2).text())).isEqualTo(whole);
        assertThat(rate.select(".figure-detail").first().text())
                .isEqualTo(number(tabs.get(1).text()) + " 件 ÷ " + whole + " 件");
        for (var tab : tabs) {
            assertThat(rows(page("wuxia", tab.attr("href")))).isEqualTo(number(tab.text()));
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9]", ""));
    }

    @Test
    void definitions_are_printed_with_numerator_denominator_and_source() throws Exception {
        var page = page("wuxia", OCTOBER);
        assertThat(page.select(".definitions > div")).hasSize(Figure.values().length);
        assertThat(page.selectFirst("#def-on-time-rate").text()).contains("分子", "分母", "未参与计算", "归期：决定日", "行政许可法第四十二条");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void the_month_is_a_calendar_whose_days_add_up() throws Exception {
        var page = page("wuxia", OCTOBER);
        assertThat(page.select(".month tbody td:not(.none)")).hasSize(31);
        int days = page.select(".month td:not(.none) .month-count:nth-of-type(2)").stream()
                .mapToInt(count -> number(count.text()))
                .sum();
        int received =
                number(page.selectFirst(".report-counts tr:contains(收件) td").text());
        assertThat(days).isEqualTo(received).isPositive();
        assertThat(page.select(".month td.rest small")).isNotEmpty();
    }

    @Test
    void a_year_is_told_in_months_and_each_leads_to_its_month() throws Exception {
        var page = page("wuxia", "/reports?unit=year&on=2022-05-05");
        assertThat(page.select(".report-times tbody tr")).hasSize(12);
        var october = page.selectFirst(".report-times tr:contains(2022年10月) th a");
        assertThat(page("wuxia", october.attr("href")).select(".report-subject").text())
                .contains("2022年10月");
    }

    @Test
    void an_empty_period_says_so_and_shows_dashes_not_zero_rates() throws Exception {
        var page = page("wuxia", "/reports?unit=day&on=2019-01-01");
        assertThat(page.select(".empty-state")).isNotEmpty();
        assertThat(page.select(".figure-value").eachText()).containsOnly("—");
    }

    @Test
    void an_agency_s_own_people_see_their_agency_and_no_other() throws Exception {
        var own = page("chenzhiqiang", OCTOBER);
        assertThat(own.select(".report-subject").text()).contains("清和县市场监督管理局");
        assertThat(own.select("select#agency")).isEmpty();
        var everybody = page("wuxia", OCTOBER + "&by=agency&agency=" + agency("清和县市场监督管理局"));
        assertThat(own.select(".figure-value").eachText())
                .isEqualTo(everybody.select(".figure-value").eachText());
        String other = agency("清和县民政局");
        for (String path : List.of("/reports", "/reports/cases")) {
            assertThat(mvc.get()
                            .uri(path + "?unit=month&on=2022-10-01&figure=received&agency=" + other)
                            .with(As.user("chenzhiqiang")))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void who_may_not_read_statistics_is_refused() {
        for (String login : List.of("admin", "qianjin", "zhangwei")) {
            assertThat(mvc.get().uri("/reports").with(As.user(login))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(mvc.post().uri("/reports/exports").with(As.user(login))).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void dates_that_are_none_come_back_as_typed() throws Exception {
        var answer = mvc.get()
                .uri("/reports?unit=range&on=2022-10-05&to=2022-10-01")
                .with(As.user("wuxia"))
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select("#error-summary").text()).contains("结束日期不能早于开始日期");
        assertThat(page.selectFirst("#to").attr("value")).isEqualTo("2022-10-01");
        for (String nonsense : List.of("figure=nonsense", "by=nonsense", "agency=x", "unit=week", "cursor=%3D%3D")) {
            assertThat(mvc.get()
                            .uri("/reports/cases?figure=received&" + nonsense)
                            .with(As.user("wuxia")))
                    .hasStatus(nonsense.startsWith("figure") ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/reports?on=2022-13-99").with(As.user("wuxia")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private UUID export(Map<String, String> form) {
        var request = mvc.post().uri("/reports/exports").with(As.user("wuxia"));
        var answer = request.params(values(form)).exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        String location = answer.getResponse().getHeader("Location");
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(30)).until(() -> exports.require(id).over());
        return id;
    }

    private static org.springframework.util.MultiValueMap<String, String> values(Map<String, String> form) {
        var values = new org.springframework.util.LinkedMultiValueMap<String, String>();
        form.forEach(values::add);
        return values;
    }

    private byte[] file(UUID id, String ending) {
        var answer = mvc.get()
                .uri("/reports/exports/" + id + "." + ending)
                .with(As.user("wuxia"))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    @Test
    void figures_are_exported_as_they_stand_on_the_page_with_their_definitions() throws Exception {
        UUID id = export(Map.of("kind", "FIGURES", "format", "CSV", "unit", "month", "on", "2022-10-01", "by", "item"));
        var shown = page("wuxia", "/reports/exports/" + id);
        assertThat(shown.text()).contains("可以下载", "2022年10月业务统计（按事项）");
        byte[] bytes = file(id, "csv");
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var lines = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))
                .stream()
                .toList();
        var heading = lines.get(2).getFields();
        var sum = lines.stream()
                .filter(l -> l.getField(0).equals("合计"))
                .findFirst()
                .orElseThrow();
        var page = page("wuxia", OCTOBER + "&by=item");
        for (var cell : page.select(".report-table tfoot td")) {
            int column = 0;
            while (!heading.get(column).startsWith(cell.attr("data-label") + "（")) {
                column++;
            }
            assertThat(sum.getField(column))
                    .as(heading.get(column))
                    .isEqualTo(cell.text().replace(",", ""));
        }
        assertThat(lines)
                .anyMatch(l -> l.getField(0).equals("按时率") && l.getField(6).contains("行政许可法第四十二条"));
    }

    @Test
    void cases_are_exported_as_many_as_the_figure_says() throws Exception {
        UUID id = export(
                Map.of("kind", "CASES", "format", "XLSX", "unit", "month", "on", "2022-10-01", "figure", "received"));
        var list = page("wuxia", "/reports/cases?unit=month&on=2022-10-01&figure=received");
        int said = number(list.select("#words strong").text());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file(id, "xlsx")))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.stream().filter(row -> row.getCellText(0).startsWith("RANDOM")))
                    .hasSize(said);
            assertThat(rows.get(3).getCellText(0)).isEqualTo("办件编号");
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("统计", "口径");
        }
        assertThat(exports.require(id).rowsDone()).isEqualTo(said);
    }

    @Test
    void an_export_belongs_to_whoever_asked_for_it_and_expires() throws Exception {
        var form = new HashMap<>(Map.of("kind", "CASES", "format", "CSV", "unit", "month", "on", "2022-10-01"));
        form.put("figure", "on-time-rate");
        form.put("part", "rest");
        UUID id = export(form);
        for (String path : List.of("/reports/exports/" + id, "/reports/exports/" + id + ".csv")) {
            assertThat(mvc.get().uri(path).with(As.user("zhengkai"))).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(mvc.get().uri("/reports/exports/" + id + ".xlsx").with(As.user("wuxia")))
                .hasStatus(HttpStatus.NOT_FOUND);
        file(id, "csv");
        assertThat(journal.of(new Subject("report-export", id.toString())).stream()
                        .map(recorded -> recorded.entry().act()))
                .containsExactly("REPORT_EXPORT_REQUESTED", "REPORT_EXPORT_DOWNLOADED");
        assertThat(page("wuxia", "/reports/exports").text()).contains("按时率（未计入分子）办件");
        exports.expire(exports.require(id).finished().plus(Exports.KEPT));
        assertThat(mvc.get().uri("/reports/exports/" + id + ".csv").with(As.user("wuxia")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(jdbc.sql("SELECT count(*) FROM cases.report_export_part WHERE export_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(page("wuxia", "/reports/exports/" + id).text()).contains("已过期删除");
    }
}
