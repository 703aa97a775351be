package org.tongyuan.disclosure.annualreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.request.ApplicantKind;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.platform.table.Tables;

@TongyuanTest
@Transactional
class AnnualReportPageTest {

    private static final String LIST = "/desk/disclosure/annual-reports";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    private Agency agency;
    private String desk;

    @BeforeEach
    void an_agency_with_requests() {
        agency = agency("清和县医疗保障局");
        desk = LIST + "/" + agency.code() + "/2025";
        var requests = new TestRequests(jdbc);
        for (int day = 1; day <= 3; day++) {
            var received = LocalDate.of(2025, 4, day);
            requests.add(
                    agency.id(), ApplicantKind.BUSINESS, received, received, received.plusDays(9), ReportRow.GRANTED);
        }
        var last = LocalDate.of(2025, 12, 30);
        requests.add(agency.id(), ApplicantKind.NATURAL_PERSON, last, last, null, null);
    }

    @Test
    void the_disclosure_office_sees_who_has_handed_in_and_the_sum() throws Exception {
        var page = open(LIST + "?year=2025", "hejing");
        assertThat(page.select("tbody tr").first().text()).contains("清和县人民政府", "本级政府，合计");
        var line = page.select("tbody tr:contains(清和县医疗保障局)").text();
        assertThat(line).contains("未开始", "2026年1月31日", "成立", "4", "3", "1");
        assertThat(open(LIST + "?year=2024", "hejing")
                        .select("tbody tr:contains(清和县市场监督管理局)")
                        .text())
                .contains("已公布", "2025年1月20日", "按期公布");
    }

    @Test
    void an_agencys_own_officer_sees_only_its_own() throws Exception {
        TestStaff.add(jdbc, "annualreport-own", "本单位", agency.id(), Role.DISCLOSURE_OFFICER);
        var page = open(LIST + "?year=2025", "annualreport-own");
        assertThat(page.select("tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("清和县医疗保障局");
        assertThat(open(desk, "annualreport-own").select("h1").text()).contains("清和县医疗保障局 2025 年");
        assertThat(get(LIST + "/" + agency("清和县民政局").code() + "/2025", "annualreport-own"))
                .hasStatus(403);
        assertThat(get(desk, "wangfang")).hasStatus(403);
    }

    @Test
    void a_figure_opens_the_requests_behind_it() throws Exception {
        var report = open(desk, "hejing");
        String link = report.select("a[href$=/cells/3.GRANTED.BUSINESS]").attr("href");
        assertThat(report.select("a[href$=/cells/3.GRANTED.BUSINESS]").text()).isEqualTo("3");
        var cell = open(link, "hejing");
        assertThat(cell.select("h1").text()).isEqualTo("表三 （一）予以公开 · 商业企业");
        assertThat(cell.select("tbody tr")).hasSize(3);
        assertThat(cell.select("tbody tr").first().text())
                .contains("商业企业", "2025年4月1日", "2025年4月10日", "（一）予以公开", "张*")
                .doesNotContain("张伟");
        assertThat(open(desk + "/cells/3.CARRIED_OUT.TOTAL", "hejing").select("tbody tr"))
                .hasSize(1);
        assertThat(open(desk + "/cells/3.PETITION.TOTAL", "hejing").text()).contains("这个数背后没有记录");
        assertThat(get(desk + "/cells/3.NOTHING.TOTAL", "hejing")).hasStatus(404);
    }

    @Test
    void a_figure_is_not_corrected_without_a_reason_and_what_was_typed_is_kept() throws Exception {
        String cell = desk + "/cells/3.GRANTED.BUSINESS";
        assertThat(post(cell, Map.of("value", "7", "reason", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明更正的理由", "value=\"7\"");
        assertThat(post(cell, Map.of("value", "七", "reason", "台账")))
                .hasStatus(422)
                .bodyText()
                .contains("请填写整数", "台账");
        assertThat(post(cell, Map.of("value", "7", "reason", "上线以前的四件"))).hasStatus(303);
        var page = open(cell, "hejing");
        assertThat(page.select(".summary-list").text()).contains("7", "系统计算 3");
        assertThat(page.select(".timeline").text()).contains("何静 填写 7（当时系统计算 3）", "上线以前的四件");
        var report = open(desk, "hejing");
        assertThat(report.select("section.panel").text()).contains("商业企业：3 ≠ 7", "上线以前的四件");
        assertThat(post(cell + "/restoration", Map.of())).hasStatus(303);
        assertThat(open(desk, "hejing").text()).doesNotContain("3 ≠ 7");
    }

    @Test
    void texts_follow_the_figures_until_somebody_writes_them() throws Exception {
        var texts = open(desk + "/texts", "hejing");
        assertThat(texts.select("#REQUESTS").text()).contains("新收政府信息公开申请 4 件", "予以公开 3 件", "结转下年度继续办理 1 件");
        assertThat(texts.select("#MANAGEMENT").text()).isEmpty();
        var typed = new java.util.HashMap<String, String>();
        texts.select("textarea").forEach(area -> typed.put(area.attr("name"), area.wholeText()));
        typed.put("MANAGEMENT", "逐件确定公开属性。");
        assertThat(post(desk + "/texts", typed)).hasStatus(303);
        assertThat(jdbc.sql("SELECT count(*) FROM disclosure.annual_report_text t JOIN disclosure.annual_report r"
                                + " ON r.id = t.report_id WHERE r.agency_id = ?")
                        .param(agency.id())
                        .query(Integer.class)
                        .single())
                .as("only what was changed is written")
                .isEqualTo(1);
        assertThat(open(desk, "hejing").text()).contains("逐件确定公开属性。");
    }

    @Test
    void a_draft_is_nobodys_business_and_gaps_are_named_when_it_is_handed_in() {
        assertThat(get("/disclosure/annual-reports/" + agency.code() + "/2025", null))
                .hasStatus(404);
        assertThat(post(desk + "/cells/2.PENALTY.DECISIONS", Map.of("value", "3", "reason", "台账")))
                .hasStatus(303);
        assertThat(post(desk + "/submission", Map.of()))
                .hasStatus(409)
                .bodyText()
                .contains("个数没有填写");
        assertThat(post(desk + "/return", Map.of("reason", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请写明退回的理由");
        assertThat(post(desk + "/return", Map.of("reason", "再核")))
                .hasStatus(409)
                .bodyText()
                .contains("2025 年年度报告还没有提交");
    }

    @Test
    void a_year_whose_format_was_not_read_says_so() throws Exception {
        assertThat(open(LIST + "/" + agency.code() + "/2019", "hejing").text()).contains("统一格式没有取得原文");
        assertThat(get(LIST + "/" + agency.code() + "/2031", "hejing")).hasStatus(404);
    }

    @Test
    void everybody_reads_what_is_published() throws Exception {
        String place = published();
        assertThat(open("/disclosure/annual-reports", null)
                        .select("a[href=" + place + "]")
                        .text())
                .isEqualTo("清和县市场监督管理局2024年政府信息公开工作年度报告");
        var page = open(place, null);
        assertThat(page.select("h2").eachText().subList(0, 6))
                .containsExactly(
                        "一、总体情况",
                        "二、主动公开政府信息情况",
                        "三、收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况",
                        "六、其他需要报告的事项");
        assertThat(page.select("tr:contains(行政处罚) td").text()).isEqualTo("127");
        assertThat(page.select("table a"))
                .as("cells are opened on the desk only")
                .isEmpty();
        assertThat(page.select(".report-wide tbody tr:has(td)")).hasSize(25);
    }

    @Test
    void the_pdf_is_tagged_and_always_the_same() throws Exception {
        var result = mvc.get().uri(published() + ".pdf").exchange();
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        byte[] pdf = result.getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("清和县市场监督管理局2024年政府信息公开工作年度报告");
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("127", "3.6", "（七）总计");
        }
        assertThat(mvc.get().uri(published() + ".pdf").exchange().getResponse().getContentAsByteArray())
                .isEqualTo(pdf);
    }

    @Test
    void the_tables_are_a_workbook_and_the_api_says_the_same() throws Exception {
        var workbook = mvc.get().uri(published() + ".xlsx").exchange();
        assertThat(workbook).hasStatusOk();
        var tables = Tables.read(workbook.getResponse().getContentAsByteArray());
        assertThat(tables.keySet()).containsExactly("文字", "表二 主动公开", "表三 依申请公开", "表四 复议诉讼", "填写和更正");
        assertThat(tables.get("表二 主动公开")).contains(java.util.List.of("第二十条第（六）项", "行政处罚", "本年处理决定数量", "127"));
        assertThat(tables.get("表三 依申请公开")).hasSize(26);
        assertThat(tables.get("填写和更正").toString()).contains("业务台账");
        assertThat(mvc.get().uri("/api/v1" + published()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.figures[?(@.cell=='2.PENALTY.DECISIONS')].value")
                .asArray()
                .containsExactly(127);
        assertThat(mvc.get().uri("/api/v1/disclosure/annual-reports/" + agency.code() + "/2025"))
                .hasStatus(404);
    }

    @Test
    void remedies_are_recorded_and_ended_on_a_page() throws Exception {
        String remedies = "/desk/disclosure/remedies";
        assertThat(post(remedies, Map.of("kind", "", "reference", "清政复〔2025〕9号", "openedOn", "")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择行政复议还是行政诉讼", "请填写收到受理通知书", "清政复〔2025〕9号");
        var fields = Map.of(
                "agency", agency.id().toString(),
                "kind", "RECONSIDERATION",
                "reference", "清政复〔2025〕9号",
                "openedOn", "2025-05-06");
        assertThat(post(remedies, fields)).hasStatus(303);
        assertThat(post(remedies, fields)).hasStatus(409).bodyText().contains("清政复〔2025〕9号 已经登记过");
        var page = open(remedies, "hejing");
        String end = page.select(".panel:contains(清政复〔2025〕9号) form").attr("action");
        String id = end.replaceAll(".*/remedies/(.*)/result", "$1");
        assertThat(post(end, Map.of("id", id, "result", "", "endedOn", "2025-07-01")))
                .hasStatus(422)
                .bodyText()
                .contains("请选择审结的结果");
        assertThat(post(end, Map.of("id", id, "result", "UPHELD", "endedOn", "2025-07-01")))
                .hasStatus(303);
        assertThat(open(desk + "/cells/4.RECONSIDERATION.UPHELD", "hejing")
                        .select("tbody tr")
                        .text())
                .contains("清政复〔2025〕9号", "结果维持");
    }

    @Test
    void the_last_days_stand_on_the_desk_and_on_the_calendar() throws Exception {
        assertThat(open("/desk/disclosure", "hejing")
                        .select("section[aria-labelledby=due]")
                        .text())
                .contains("清和县人民政府办公室", "1月31日以前公布", "清和县人民政府 ", "3月31日以前公布");
        assertThat(open("/calendar?year=2026", null).text())
                .contains("这一年的法定日期", "2026年1月31日", "2025 年政府信息公开工作年度报告（部门年度报告）", "2026年3月31日", "政府信息公开条例第四十九条");
    }

    private String published() {
        return "/disclosure/annual-reports/" + agency("清和县市场监督管理局").code() + "/2024";
    }

    private Agency agency(String name) {
        return agencies.byName("990122", name).orElseThrow();
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(As.user("hejing"));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String uri, String login) {
        var request = mvc.get().uri(uri);
        return (login == null ? request : request.with(As.user(login))).exchange();
    }

    private Document open(String uri, String login) throws Exception {
        var result = get(uri, login);
        assertThat(result).as(uri).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
