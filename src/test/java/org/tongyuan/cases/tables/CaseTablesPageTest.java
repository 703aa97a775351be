package org.tongyuan.cases.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.outside.Province;
import org.tongyuan.documents.ExportSource;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.table.TableFormat;
import org.tongyuan.platform.table.TableWriter;
import org.tongyuan.platform.table.Tables;
import org.tongyuan.story.CountyCases;

/** Tables of cases taken out by whoever may, as much of the people in them as they may see; outside cases brought in from a list. */
@TongyuanTest
class CaseTablesPageTest {

    /** Of the centre, without the right to whole numbers; head of an agency, with it. */
    private static final String MANAGER = "wuxia";

    private static final String HEAD = "machao";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LegalTime time;

    @Autowired
    OutsideExport outsideExport;

    @LocalServerPort
    int port;

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(URI.create(path)).with(As.user(who)).exchange();
    }

    private Document page(String who, String path) throws Exception {
        var result = get(who, path);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MvcTestResult order(String who, Map<String, String> more) {
        var request = mvc.post().uri("/desk/case-exports").with(As.user(who));
        var fields = new HashMap<String, String>(Map.of(
                "kind",
                "CASES",
                "first",
                time.today().toString(),
                "last",
                time.today().toString(),
                "as",
                "XLSX"));
        fields.putAll(more);
        fields.forEach(request::param);
        return request.exchange();
    }

    /** The tables of an export that was ordered, by their names. */
    private Map<String, List<List<String>>> taken(String who, MvcTestResult ordered) throws Exception {
        assertThat(ordered).hasStatus(303);
        String address = ordered.getResponse().getRedirectedUrl();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page(who, address).text().contains("已完成"));
        var file = get(who, page(who, address).select("a.btn-primary").attr("href"));
        assertThat(file).hasStatusOk();
        return Tables.read(file.getResponse().getContentAsByteArray());
    }

    private static List<Map<String, String>> rows(List<List<String>> lines, String number) {
        var found = new ArrayList<Map<String, String>>();
        for (List<String> line : lines.subList(1, lines.size())) {
            var row = new HashMap<String, String>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            if (number.equals(row.get("project_no"))) {
                found.add(row);
            }
        }
        return found;
    }

    private String deliveredFoodLicence() {
        var county = new CountyCases(port);
        String number = county.foodLicence(DemoItem.FOOD_LICENCE.code(agencies), DemoPeople.LI_NA);
        county.act(number, "acceptance", Map.of());
        for (var open = county.openSteps(number); !open.isEmpty(); open = county.openSteps(number)) {
            county.act(
                    number, "steps/" + open.getFirst() + "/completion", Map.of("agreed", true, "opinion", "李娜的材料属实"));
        }
        county.act(number, "decision", Map.of("decision", "GRANT"));
        return number;
    }

    @Test
    void a_decided_case_stands_in_every_table_with_its_own_days() throws Exception {
        String number = deliveredFoodLicence();
        var tables = taken(HEAD, order(HEAD, Map.of("personal", "true", "purpose", "REPORTING")));
        assertThat(tables.keySet())
                .containsExactly(
                        "up_pro_accept",
                        "up_pro_process",
                        "up_pro_result",
                        "up_pro_special_procedure",
                        "up_pro_material");
        var accepted = rows(tables.get("up_pro_accept"), number).getFirst();
        assertThat(accepted)
                .containsEntry("applyer_name", "李娜")
                .containsEntry("applyer_page_code", DemoPeople.LI_NA.idNumber())
                .containsEntry("applyer_type", "自然人")
                .containsEntry("task_name", "食品经营许可（新办）")
                .containsEntry("org_name", "清和县市场监督管理局")
                .containsEntry("project_state", "已决定");
        var own = jdbc.sql(
                        "SELECT accepted_on::text AS accepted, promised_due_on::text AS due FROM cases.case_file WHERE number = ?")
                .param(number)
                .query()
                .singleRow();
        assertThat(accepted.get("accept_date")).isEqualTo(own.get("accepted"));
        assertThat(accepted.get("promise_date")).isEqualTo(own.get("due") == null ? "" : own.get("due"));
        assertThat(rows(tables.get("up_pro_process"), number))
                .extracting(r -> r.get("process_name"))
                .contains("收件", "受理", "作出决定");
        assertThat(rows(tables.get("up_pro_process"), number))
                .anyMatch(r -> r.getOrDefault("handle_explain", "").contains("李娜的材料属实"));
        assertThat(rows(tables.get("up_pro_result"), number))
                .hasSize(1)
                .first()
                .satisfies(r -> assertThat(r).containsEntry("result_type", "准予许可"));
        assertThat(rows(tables.get("up_pro_material"), number)).isNotEmpty();
    }

    @Test
    void without_the_right_to_whole_numbers_people_are_masked_and_nothing_is_said_about_them() throws Exception {
        String number = deliveredFoodLicence();
        assertThat(page(MANAGER, "/desk/case-exports").select("#whole")).isEmpty();
        assertThat(order(MANAGER, Map.of("personal", "true", "purpose", "REPORTING")))
                .hasStatus(403);
        for (String format : List.of("XLSX", "CSV")) {
            var tables = taken(MANAGER, order(MANAGER, Map.of("as", format)));
            var accepted = rows(tables.get("up_pro_accept"), number).getFirst();
            assertThat(accepted.get("applyer_name")).isEqualTo("李*");
            assertThat(accepted.get("applyer_page_code")).contains("*").isNotEqualTo(DemoPeople.LI_NA.idNumber());
            assertThat(tables.toString()).doesNotContain(DemoPeople.LI_NA.idNumber(), "李娜的材料属实");
            assertThat(rows(tables.get("up_pro_process"), number))
                    .allMatch(r -> r.getOrDefault("handle_explain", "").isEmpty());
        }
    }

    @Test
    void whole_values_need_a_purpose_and_the_journal_keeps_it() throws Exception {
        var refused = order(HEAD, Map.of("personal", "true"));
        assertThat(refused).hasStatus(422);
        assertThat(Jsoup.parse(refused.getResponse().getContentAsString())
                        .select(".error-summary")
                        .text())
                .contains("请选择用途");
        assertThat(order(HEAD, Map.of("first", "2026-02-01", "last", "2026-01-01")))
                .hasStatus(422);
        var ordered = order(HEAD, Map.of("personal", "true", "purpose", "ARCHIVE"));
        assertThat(ordered).hasStatus(303);
        String address = ordered.getResponse().getRedirectedUrl();
        String entry = jdbc.sql(
                        "SELECT e::text FROM journal.entry e JOIN journal.chain c ON c.id = e.chain WHERE c.subject_kind = 'export' AND c.subject_id = ?")
                .param(address.substring(address.lastIndexOf('/') + 1))
                .query(String.class)
                .list()
                .getFirst();
        assertThat(entry).contains("EXPORT_ORDERED", "WHOLE", "ARCHIVE");
    }

    @Test
    void nobody_takes_out_what_they_may_not_see() throws Exception {
        var other = agencies.byName(agencies.home().code(), "清和县民政局").orElseThrow();
        assertThat(order(HEAD, Map.of("agency", other.id().toString()))).hasStatus(404);
        assertThat(get("wangfang", "/desk/case-exports")).hasStatus(403);
        String number = deliveredFoodLicence();
        var theirs = taken("dengyun", order("dengyun", Map.of()));
        assertThat(rows(theirs.get("up_pro_accept"), number)).isEmpty();
    }

    @Test
    void outside_cases_taken_out_come_back_without_any_change() throws Exception {
        var province = Province.with(port, DemoItem.INVESTMENT_FILING_ELSEWHERE.code(agencies))
                .say("receivedOn", "2024-05-06")
                .say("updatedAt", "2024-05-06T09:00:00.123456+08:00")
                .say("dueOn", "2024-05-13")
                .say("link", "https://tzxm.yunling.example/p/1");
        assertThat(province.report().status()).isEqualTo(201);
        var approval = agencies.byName(agencies.home().code(), "清和县行政审批局").orElseThrow();
        var out = new ByteArrayOutputStream();
        try (var writer = TableWriter.to(out, TableFormat.XLSX, 1)) {
            outsideExport.write(
                    Map.of(
                            "from", "2024-05-06",
                            "to", "2024-05-06",
                            "personal", "WHOLE",
                            "agency", approval.id().toString()),
                    writer,
                    silent());
        }
        String before = standing(province.number());
        var report = report(handIn(out.toByteArray(), "again.xlsx"));
        assertThat(report.select("dt:contains(没有变化) + dd").text()).isNotEqualTo("0 行");
        for (String nothing : List.of("新增", "更新", "没有导入")) {
            assertThat(report.select("dt:matchesOwn(^" + nothing + "$) + dd").text())
                    .isEqualTo("0 行");
        }
        assertThat(standing(province.number())).isEqualTo(before);
    }

    private static ExportSource.Progress silent() {
        return new ExportSource.Progress() {
            @Override
            public void total(long rows) {}

            @Override
            public void done(long rows) {}
        };
    }

    private String standing(String number) {
        return jdbc.sql("SELECT string_agg(c::text, ';') FROM cases.outside_case c WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private String handIn(byte[] file, String name) {
        var sent = mvc.perform(multipart("/desk/outside-imports")
                .file(new MockMultipartFile("file", name, "application/octet-stream", file))
                .param("system", Province.SYSTEM)
                .with(As.user(MANAGER)));
        assertThat(sent).hasStatus(303);
        return sent.getResponse().getRedirectedUrl();
    }

    private Document report(String address) throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> page(MANAGER, address).text().contains("已完成"));
        return page(MANAGER, address);
    }

    @Test
    void each_row_of_a_list_is_taken_as_a_report_and_what_is_wrong_is_told() throws Exception {
        String item = DemoItem.INVESTMENT_FILING_ELSEWHERE.code(agencies);
        String one = "L-" + UUID.randomUUID().toString().substring(0, 8);
        String csv =
                "project_no,task_code,applyer_name,applyer_page_type,applyer_page_code,apply_date,project_state,update_time,source_system\n"
                        + one + "-1," + item + ",陈晓明,居民身份证,11010519491231002X,2025-03-03,已申报,2025-03-03 09:00:00,tzxm\n"
                        + one + "-2," + item + ",陈晓明,居民身份证,11010519491231002X,2025年3月3日,已申报,2025-03-03 09:00:00,tzxm\n"
                        + one + "-3," + item + ",陈晓明,居民身份证,11010519491231002X,2025-03-03,办妥了,2025-03-03 09:00:00,tzxm\n"
                        + one + "-4,NO-SUCH-ITEM,陈晓明,居民身份证,11010519491231002X,2025-03-03,已申报,2025-03-03 09:00:00,tzxm\n"
                        + one + "-5," + item
                        + ",陈晓明,居民身份证,11010519491231002X,2025-03-03,已申报,2025-03-03 09:00:00,other\n"
                        + one + "-1," + item
                        + ",陈晓明,居民身份证,11010519491231002X,2025-03-03,已申报,2025-03-03 09:00:00,tzxm\n";
        int messages = messages();
        String address = handIn(csv.getBytes(UTF_8), "list.csv");
        var report = report(address);
        assertThat(report.select("dt:matchesOwn(^新增$) + dd").text()).isEqualTo("1 行");
        assertThat(report.select("dt:matchesOwn(^没有变化$) + dd").text()).isEqualTo("1 行");
        assertThat(report.select("dt:matchesOwn(^没有导入$) + dd").text()).isEqualTo("4 行");
        assertThat(report.select("tbody tr:contains(" + one + "-2)").text()).contains("apply_date", "2025年3月3日");
        assertThat(report.select("tbody tr:contains(" + one + "-3)").text()).contains("办妥了");
        assertThat(report.select("tbody tr:contains(" + one + "-4)").text()).contains("NO-SUCH-ITEM");
        assertThat(report.select("tbody tr:contains(" + one + "-5)").text()).contains("source_system");
        assertThat(page(MANAGER, "/desk/outside-cases/tzxm/" + one + "-1").text())
                .contains("已申报", "2025年3月3日");
        assertThat(messages()).as("a list tells of the past").isEqualTo(messages);
        assertThat(jdbc.sql("SELECT content FROM cases.outside_import WHERE id = ?::uuid")
                        .param(address.substring(address.lastIndexOf('/') + 1))
                        .query(String.class)
                        .optional())
                .isEmpty();
        var file = get(MANAGER, address + "/report.csv");
        assertThat(file).hasStatusOk();
        assertThat(file.getResponse().getContentAsString(UTF_8)).contains(one + "-2", "没有导入");
    }

    private int messages() {
        return jdbc.sql("SELECT count(*) FROM notices.message WHERE title = '外部办件有了新进展'")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_file_that_is_no_list_is_refused_at_once() throws Exception {
        for (String content : List.of("project_no,task_code\nx,y\n", "\u0000\u0001")) {
            var refused = mvc.perform(multipart("/desk/outside-imports")
                    .file(new MockMultipartFile("file", "x.csv", "text/csv", content.getBytes(UTF_8)))
                    .param("system", Province.SYSTEM)
                    .with(As.user(MANAGER)));
            assertThat(refused).hasStatus(422);
            var page = Jsoup.parse(refused.getResponse().getContentAsString());
            assertThat(page.select(".error-summary").text()).isNotBlank();
            assertThat(page.select("#system option[selected]").val()).isEqualTo("tzxm");
        }
        assertThat(get("wangfang", "/desk/outside-imports")).hasStatus(403);
    }
}
