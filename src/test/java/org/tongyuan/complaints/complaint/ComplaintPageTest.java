package org.tongyuan.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

@TongyuanTest
@Transactional
class ComplaintPageTest {

    private static final String DESK = "/desk/complaints/";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintFacts facts;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_day_in_march() {
        time.set(LocalDate.of(2026, 3, 2));
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_complaint_goes_to_the_supervising_agency_and_ends_when_its_measure_was_carried_out() throws Exception {
        String number = complained(
                "lina",
                Map.of(
                        "kind",
                        "COMPLAINT",
                        "field",
                        "DISCLOSURE",
                        "agency",
                        agency("清和县市场监督管理局"),
                        "what",
                        "网站上的电话打不通"));
        var c = complaints.require(number);
        assertThat(c.head().handlerId()).hasToString(agency("清和县人民政府办公室"));
        assertThat(c.accept().dueOn()).as("5 working days").isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(get("hanbing", DESK + number))
                .as("of the agency complained of")
                .hasStatus(404);
        assertThat(post("hanbing", DESK + number + "/acceptance", Map.of())).hasStatus(404);
        assertThat(get("zhangwei", "/complaints/my/" + number))
                .as("somebody else")
                .hasStatus(404);

        time.set(LocalDate.of(2026, 3, 4));
        assertThat(post("fangyuan", DESK + number + "/acceptance", Map.of())).hasStatus(303);
        var answer = complaints.require(number).answer();
        assertThat(answer == null ? null : answer.dueOn()).as("15 working days").isEqualTo(LocalDate.of(2026, 3, 25));

        var fields = new LinkedHashMap<>(Map.of("finding", "UPHELD", "answer", "电话是旧号码。"));
        var refused = post("fangyuan", DESK + number + "/answer", fields);
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#measureKind-error").text()).contains("应当督促整改或者通报批评");
        assertThat(page(refused).select("#answer").text()).isEqualTo("电话是旧号码。");
        fields.putAll(Map.of("measureKind", "URGE", "measure", "更正电话", "untilOn", "2026-03-31"));
        assertThat(post("fangyuan", DESK + number + "/answer", fields)).hasStatus(303);
        assertThat(page(get("lina", "/complaints/my/" + number)).select("main").text())
                .contains("反映的问题属实", "电话是旧号码。", "督促整改，整改中", "投诉举报答复书")
                .doesNotContain("督促整改通知书");
        assertThat(page(get("fangyuan", DESK + number)).select("main").text()).contains("督促整改通知书");
        String measure = complaints.require(number).measures().getFirst().id().toString();
        assertThat(post("fangyuan", DESK + number + "/completion", Map.of("id", measure, "evidence", "已更正，附截图")))
                .hasStatus(303);
        assertThat(complaints.require(number).state()).isEqualTo(Complaint.State.CLOSED);
        assertThat(journal.of(new Subject("complaint", c.head().id().toString())))
                .extracting(r -> r.entry().act())
                .containsExactly(
                        "COMPLAINT_RECEIVED", "COMPLAINT_ACCEPTED", "COMPLAINT_ANSWERED", "COMPLAINT_MEASURE_DONE");
        var known = facts.find(c.head().id().toString()).orElseThrow().facts();
        assertThat(known)
                .containsEntry("finding", "UPHELD")
                .containsEntry("aboutAgency", agency("清和县市场监督管理局"))
                .containsEntry("answeredOn", LocalDate.of(2026, 3, 4))
                .doesNotContainKey("what");
    }

    @Test
    void an_anonymous_report_is_seen_by_number_and_code_only() throws Exception {
        var sent = send(Map.of("kind", "REPORT", "field", "SERVICE", "agency", agency("清和县民政局"), "what", "窗口中午没有人"));
        assertThat(sent).hasStatus(303);
        String location = String.valueOf(sent.getResponse().getHeader("Location"));
        assertThat(location).matches("/complaints/progress\\?number=TS-990122-2026-\\d{5}&code=[2-9A-Z]{8}");
        var seen = mvc.get().uri(location).exchange();
        assertThat(seen).hasStatusOk();
        assertThat(seen.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(page(seen).select("main").text()).contains("清和县行政审批局", "清和县民政局");
        String number = location.replaceAll(".*number=([^&]*)&.*", "$1");
        assertThat(mvc.get().uri("/complaints/progress?number=" + number + "&code=ABCDEFGH"))
                .hasStatus(422);
        var c = complaints.require(number);
        assertThat(c.said().isAnonymous()).isTrue();
        assertThat(jdbc.sql("SELECT what || code FROM complaints.complaint WHERE number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .doesNotContain("窗口", c.head().code());
        assertThat(page(get("zhengkai", DESK + number)).select("main").text()).contains("匿名", "窗口中午没有人");
        assertThat(post("zhengkai", DESK + number + "/refusal", Map.of())).hasStatus(422);
        assertThat(post("zhengkai", DESK + number + "/refusal", Map.of("reason", "没有写明哪一天")))
                .hasStatus(303);
        assertThat(page(mvc.get().uri(location).exchange()).select("main").text())
                .contains("没有写明哪一天");
    }

    @Test
    void a_complaint_without_a_contact_comes_back_with_what_was_typed() throws Exception {
        var sent = send(Map.of("kind", "COMPLAINT", "field", "SERVICE", "agency", agency("清和县民政局"), "what", "窗口中午没有人"));
        assertThat(sent).hasStatus(422);
        assertThat(page(sent).select("#contact-error").text()).contains("投诉需要答复");
        assertThat(page(sent).select("#what").text()).isEqualTo("窗口中午没有人");
    }

    @Test
    void no_agency_handles_a_complaint_about_itself() throws Exception {
        String office = agency("清和县人民政府办公室");
        var sent = send(Map.of("kind", "REPORT", "field", "DISCLOSURE", "agency", office, "what", "年度报告没有公布"));
        assertThat(sent).hasStatus(422);
        assertThat(page(sent).select("#agency-error").text()).contains("不能由它自己办理", "人民政府");
        String number = complained(
                "lina", Map.of("kind", "COMPLAINT", "field", "SERVICE", "agency", agency("清和县行政审批局"), "what", "排队太久"));
        assertThat(complaints.require(number).head().handlerId()).hasToString(office);
    }

    @Test
    void what_is_quoted_says_which_agency_it_is_about_and_is_linked_for_those_who_may_see_it() throws Exception {
        var request = jdbc.sql("""
            SELECT r.number, r.agency_id::text AS agency FROM disclosure.request r JOIN agencies.agency a ON a.id = r.agency_id
            JOIN accounts.account c ON c.person_id = r.applicant_person_id
            WHERE a.name = '清和县市场监督管理局' AND c.login_name = 'lina' ORDER BY r.id LIMIT 1\
            """).query().singleRow();
        String quoted = String.valueOf(request.get("number"));
        String number = complained(
                "lina",
                Map.of(
                        "kind",
                        "COMPLAINT",
                        "field",
                        "DISCLOSURE",
                        "reference",
                        quoted.toLowerCase(java.util.Locale.ROOT),
                        "what",
                        "补正通知看不懂"));
        var about = complaints.require(number).head().about();
        assertThat(about.agencyId()).hasToString(String.valueOf(request.get("agency")));
        assertThat(about.number()).isEqualTo(quoted);
        assertThat(page(get("lina", "/complaints/my/" + number)).select("a[href='/disclosure/my/" + quoted + "']"))
                .hasSize(1);
        assertThat(page(get("fangyuan", DESK + number)).select("a[href='/desk/disclosure/requests/" + quoted + "']"))
                .as("the authority in charge may look on")
                .hasSize(1);
        var code = complaints.require(number).head().code();
        var anybody = page(mvc.get()
                .uri("/complaints/progress?number=" + number + "&code=" + code)
                .exchange());
        assertThat(anybody.select("a[href*='" + quoted + "']")).isEmpty();
        assertThat(anybody.select("main").text()).contains("信息公开申请").doesNotContain("补正通知看不懂");
        String record = jdbc.sql(
                        "SELECT index_no FROM disclosure.published WHERE standing = 'IN_FORCE' AND agency_id = ?::uuid"
                                + " ORDER BY index_no LIMIT 1")
                .param(agency("清和县民政局"))
                .query(String.class)
                .single();
        String item = jdbc.sql("SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force"
                        + " WHERE v.name = '食品经营许可（新办）'")
                .query(String.class)
                .single();
        String file = jdbc.sql("SELECT number FROM cases.case_file ORDER BY id LIMIT 1")
                .query(String.class)
                .single();
        for (String other : java.util.List.of(record, item, file)) {
            String made = complained(
                    "zhangwei", Map.of("kind", "COMPLAINT", "field", "SERVICE", "reference", other, "what", "有问题"));
            assertThat(complaints.require(made).head().about().number()).isEqualTo(other);
        }
        var unknown = send(Map.of("kind", "REPORT", "field", "SERVICE", "reference", "X-1", "what", "有问题"));
        assertThat(page(unknown).select("#reference-error").text()).contains("没有找到编号 X-1");
    }

    @Test
    void staff_write_down_what_came_by_telephone_and_nobody_else_may() throws Exception {
        var fields = Map.of(
                "channel",
                "PHONE",
                "kind",
                "COMPLAINT",
                "field",
                "SERVICE",
                "agency",
                agency("清和县民政局"),
                "what",
                "材料退了三次",
                "name",
                "赵某",
                "contact",
                "13800990008",
                "arrivedOn",
                "2026-02-27");
        assertThat(post("wangfang", "/desk/complaints", fields)).hasStatus(403);
        var taken = post("zhengkai", "/desk/complaints", fields);
        assertThat(taken).hasStatus(303);
        String done = String.valueOf(taken.getMvcResult().getFlashMap().get("done"));
        String number = done.replaceAll(".*编号 (TS[-0-9]*)，.*", "$1");
        var c = complaints.require(number);
        assertThat(c.head().channel()).isEqualTo(IntakeChannel.PHONE);
        assertThat(c.accept().dueOn())
                .as("5 working days; Saturday 2026-02-28 is one")
                .isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(page(get("zhengkai", "/desk/complaints")).select("main").text())
                .contains("材料退了三次");
    }

    @Test
    void another_system_registers_once_and_sees_how_it_stands() throws Exception {
        String body = "{\"kind\":\"REPORT\",\"field\":\"DISCLOSURE\",\"agency\":\"%s\",\"what\":\"目录没有更新\"}"
                .formatted(agency("清和县民政局"));
        String key = UUID.randomUUID().toString();
        var first = call(body, key, "complaints.handle", "complaints.read");
        assertThat(first).hasStatus(201);
        var again = call(body, key, "complaints.handle", "complaints.read");
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(call(body, UUID.randomUUID().toString(), "complaints.read")).hasStatus(403);
        String address = String.valueOf(first.getResponse().getHeader("Location"));
        var seen = mvc.get()
                .uri(address)
                .with(As.application("demo-disclosure", "complaints.read"))
                .exchange();
        assertThat(seen).hasStatusOk();
        assertThat(seen).bodyJson().extractingPath("$.state").isEqualTo("RECEIVED");
        assertThat(seen).bodyJson().extractingPath("$.code").isNull();
        assertThat(seen).bodyJson().extractingPath("$.clocks[0].dueOn").isEqualTo("2026-03-09");
    }

    private MvcTestResult call(String body, String key, String... scopes) {
        return mvc.post()
                .uri("/api/v1/complaints")
                .with(As.application("demo-disclosure", scopes))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String complained(String login, Map<String, String> fields) {
        var sent = post(login, "/complaints", fields);
        assertThat(sent).hasStatus(303);
        return String.valueOf(sent.getResponse().getHeader("Location")).replaceAll(".*number=([^&]*)&.*", "$1");
    }

    private MvcTestResult send(Map<String, String> fields) {
        var request = mvc.post().uri("/complaints").with(As.nobody());
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult post(String login, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(As.user(login));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri(path).with(As.user(login)).exchange();
    }

    private String agency(String name) {
        return jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
