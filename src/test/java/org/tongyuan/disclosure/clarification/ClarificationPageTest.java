package org.tongyuan.disclosure.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.journal.Journal;

@TongyuanTest
@Transactional
class ClarificationPageTest {

    private static final String DESK = "/desk/disclosure/clarifications/";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    Clarifications clarifications;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private DisclosureDesk desk;

    @BeforeEach
    void a_day_in_march() {
        time.set(LocalDate.of(2029, 3, 12));
        desk = new DisclosureDesk(mvc);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_report_about_a_public_record_is_checked_clarified_and_each_page_leads_to_the_other() throws Exception {
        String wrong = desk.publish(desk.draft("name", "停水通知（三号水厂）", "madeOn", "2029-03-05"));
        String index = wrong.substring("/disclosure/records/".length());
        assertThat(page(mvc.get().uri(wrong).exchange())
                        .select("a[href='/disclosure/clarifications/new?record=" + index + "']"))
                .hasSize(1);
        var c = reported(Map.of("record", index, "what", "停水的日期写错了，是13日不是12日。", "contact", "13800990009"));
        assertThat(c.said().contact()).isEqualTo("13800990009");
        assertThat(jdbc.sql("SELECT contact || what FROM disclosure.clarification WHERE id = ?")
                        .param(c.head().id())
                        .query(String.class)
                        .single())
                .doesNotContain("13800990009", "停水");
        String one = DESK + c.head().number();
        assertThat(desk.post("hejing", one + "/finding", Map.of("finding", "FALSE", "reason", "水厂确认为13日。")))
                .hasStatus(303);
        String record = String.valueOf(desk.post(
                        "hejing",
                        one + "/clarification",
                        Map.of(
                                "name", "关于三号水厂停水日期的澄清",
                                "wrong", "原通知写3月12日停水。",
                                "accurate", "停水日期为3月13日8时至18时。",
                                "category", "C2",
                                "topic", "09"))
                .getResponse()
                .getHeader("Location"));
        assertThat(record).startsWith("/desk/disclosure/records/");
        assertThat(receipt(c)).contains("正在准备澄清").doesNotContain("13800990009");
        String clarified = desk.publish(record);
        assertThat(page(mvc.get().uri(wrong).exchange()).select("main").text())
                .contains("关于这份信息已发布澄清", "关于三号水厂停水日期的澄清");
        assertThat(page(mvc.get().uri(clarified).exchange()).select("a[href='" + wrong + "']"))
                .isNotEmpty();
        assertThat(page(mvc.get().uri("/disclosure/clarifications").exchange())
                        .select("main")
                        .text())
                .contains("关于三号水厂停水日期的澄清", "更正的信息：停水通知（三号水厂）");
        assertThat(receipt(c)).contains("已发布澄清");
        assertThat(page(desk.get("hejing", one)).select("main").text()).contains("告知反映人");
        assertThat(desk.post("hejing", one + "/notification", Map.of("how", "电话告知")))
                .hasStatus(303);
        assertThat(journal.of(new org.tongyuan.facts.Subject(
                        "clarification", c.head().id().toString())))
                .extracting(r -> r.entry().act())
                .containsExactly(
                        "CLARIFICATION_REPORTED",
                        "CLARIFICATION_CHECKED",
                        "CLARIFICATION_DRAFTED",
                        "INFORMATION_CLARIFIED",
                        "CLARIFICATION_TOLD");
    }

    @Test
    void what_is_missing_comes_back_with_what_was_typed() throws Exception {
        var answer = mvc.post()
                .uri("/disclosure/clarifications")
                .with(As.nobody())
                .param("seenAt", "小区公告栏")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#what-error").text()).contains("请写明哪些内容虚假或者不完整");
        assertThat(page(answer).select("#seenAt").text()).isEqualTo("小区公告栏");
    }

    @Test
    void evidence_is_read_at_the_desk_only() throws Exception {
        var sent = mvc.post()
                .uri("/disclosure/clarifications")
                .multipart()
                .file(new MockMultipartFile("evidence", "截图.jpg", "image/jpeg", SampleFiles.phonePhoto(300, 200, 1)))
                .param("what", "网上说要停电一周")
                .param("seenAt", "朋友圈")
                .with(As.nobody())
                .exchange();
        assertThat(sent).hasStatus(303);
        var c = byReceipt(sent);
        String file = page(desk.get("hejing", DESK + c.head().number()))
                .select("a[href*='/files/']")
                .attr("href");
        assertThat(desk.get("hejing", file)).hasStatusOk();
        assertThat(desk.get("hanbing", file)).as("another agency's report").hasStatus(404);
        assertThat(desk.get("lina", file)).hasStatus(403);
    }

    @Test
    void what_is_another_agency_s_matter_is_passed_on_with_the_days_of_its_own() throws Exception {
        var c = reported(Map.of("what", "超市卖的鸡蛋有毒", "seenAt", "微信群"));
        String market = jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县市场监督管理局'")
                .query(String.class)
                .single();
        time.set(LocalDate.of(2029, 3, 14));
        assertThat(desk.post(
                        "hejing",
                        DESK + c.head().number() + "/finding",
                        Map.of("finding", "NOT_OURS", "reason", "属食品安全监管", "passTo", market)))
                .hasStatus(303);
        var passed = clarifications.require(c.head().number());
        assertThat(passed.agencyId()).hasToString(market);
        assertThat(passed.state()).isEqualTo(Clarification.State.REPORTED);
        assertThat(passed.clock().clock().events().getFirst().on()).isEqualTo(LocalDate.of(2029, 3, 14));
        assertThat(desk.post(
                        "hejing", DESK + c.head().number() + "/finding", Map.of("finding", "TRUE", "reason", "属实")))
                .as("now it is the other agency's")
                .hasStatus(403);
        assertThat(desk.post(
                        "hanbing", DESK + c.head().number() + "/finding", Map.of("finding", "TRUE", "reason", "抽检合格")))
                .hasStatus(303);
        assertThat(receipt(passed)).contains("信息准确、完整", "抽检合格");
    }

    private Clarification reported(Map<String, String> fields) {
        var request = mvc.post().uri("/disclosure/clarifications").with(As.nobody());
        fields.forEach(request::param);
        var sent = request.exchange();
        assertThat(sent).hasStatus(303);
        return byReceipt(sent);
    }

    private Clarification byReceipt(MvcTestResult sent) {
        String location = String.valueOf(sent.getResponse().getHeader("Location"));
        return clarifications
                .byReceipt(location.substring(location.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private String receipt(Clarification c) throws Exception {
        var answer = mvc.get()
                .uri("/disclosure/clarifications/reports/" + c.head().receipt())
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        return page(answer).select("main").text();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
