package org.tongyuan.disclosure.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

@TongyuanTest
@Transactional
class PublicAdvicePageTest {

    private static final String DESK = "/desk/disclosure/advice/";
    private static final Map<String, String> QUESTION = Map.of(
            "title", "水费怎么交（打我电话13800990061）",
            "question", "新装的水表水费在哪里交？我的电话 13800990061。",
            "asker", "赵先生",
            "contact", "13800990061",
            "mayShow", "yes");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    PublicAdvices advices;

    @Autowired
    AnswerPublicAdvice answer;

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
    void a_question_is_answered_and_shown_in_public_words_only() throws Exception {
        var a = asked(QUESTION);
        assertThat(jdbc.sql("SELECT title || question || asker || contact FROM disclosure.public_advice WHERE id = ?")
                        .param(a.head().id())
                        .query(String.class)
                        .single())
                .doesNotContain("13800990061", "水费", "赵先生");
        assertThat(receipt(a)).contains("咨询已经收到", "水费怎么交").doesNotContain("赵先生");
        String one = DESK + a.head().number();
        var form = page(desk.get("hejing", one));
        assertThat(form.select("#shownTitle").val()).isEqualTo("水费怎么交（打我电话138****0061）");
        assertThat(form.select("#shownQuestion").text()).contains("138****0061").doesNotContain("13800990061");
        var refused = desk.post(
                "hejing", one + "/answer", answerWith("shownTitle", "水费怎么交", "shownQuestion", "在哪里交？电话13800990061"));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#shownQuestion-error").text()).contains("电话号码 138****0061");
        assertThat(page(refused).select("#shownQuestion").text()).contains("13800990061");
        assertThat(desk.post("hejing", one + "/answer", answerWith())).hasStatus(303);
        assertThat(receipt(a)).contains("咨询已经答复", "到供水公司营业厅交");
        String shown = "/disclosure/advice/" + a.head().number();
        assertThat(page(mvc.get().uri(shown).exchange()).select("main").text())
                .contains("水费怎么交", "新装的水表水费在哪里交？", "到供水公司营业厅交")
                .doesNotContain("0061", "赵先生");
        assertThat(page(mvc.get().uri("/disclosure/advice").exchange()).select("a[href='" + shown + "']"))
                .hasSize(1);
        assertThat(journal.of(new Subject("public-advice", a.head().id().toString())))
                .extracting(r -> r.entry().act())
                .containsExactly("ADVICE_ASKED", "ADVICE_ANSWERED");
        assertThat(journal.of(new Subject("public-advice", a.head().id().toString()))
                        .toString())
                .doesNotContain("水费", "13800990061", "赵先生");
    }

    @Test
    void an_office_s_telephone_in_the_answer_is_shown_once_somebody_says_it_is_one() throws Exception {
        var a = asked(QUESTION);
        String one = DESK + a.head().number() + "/answer";
        var refused = desk.post("hejing", one, answerWith("answer", "请拨打0990-6221108询问。"));
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#answer-error").text()).contains("电话号码 099****1108", "办公电话");
        assertThat(page(refused).select("#officeContacts")).hasSize(1);
        assertThat(desk.post(
                        "hejing", one, answerWith("answer", "你的身份证110101199003070011收到。", "officeContacts", "yes")))
                .as("no identity card, whatever is said")
                .hasStatus(422);
        assertThat(desk.post("hejing", one, answerWith("answer", "请拨打0990-6221108询问。", "officeContacts", "yes")))
                .hasStatus(303);
    }

    @Test
    void what_the_asker_wants_hidden_stays_hidden_and_says_why() throws Exception {
        var fields = new HashMap<>(QUESTION);
        fields.remove("mayShow");
        var a = asked(fields);
        String one = DESK + a.head().number();
        assertThat(page(desk.get("hejing", one)).select("#shownTitle")).isEmpty();
        var refused = desk.post("hejing", one + "/answer", answerWith());
        assertThat(refused).hasStatus(422);
        assertThat(page(refused).select("#show-error").text()).contains("咨询人不同意公开");
        assertThat(desk.post("hejing", one + "/answer", answerWith("show", "no", "hiddenReason", "")))
                .as("without a reason")
                .hasStatus(422);
        assertThat(desk.post("hejing", one + "/answer", answerWith("show", "no", "hiddenReason", "咨询人不同意公开")))
                .hasStatus(303);
        assertThat(mvc.get().uri("/disclosure/advice/" + a.head().number()).exchange())
                .hasStatus(404);
        assertThat(receipt(a)).contains("到供水公司营业厅交", "没有公开，理由：咨询人不同意公开");
    }

    @Test
    void is_answered_once_and_the_second_is_told() throws Exception {
        var a = asked(QUESTION);
        String one = DESK + a.head().number();
        assertThat(desk.post("hejing", one + "/answer", answerWith())).hasStatus(303);
        var second = desk.post("hejing", one + "/answer", answerWith("answer", "又一个答复"));
        assertThat(second).hasStatus(422);
        assertThat(page(second).select("#error-summary").text()).contains("已经答复");
        assertThat(receipt(a)).doesNotContain("又一个答复");
    }

    @Test
    void what_is_another_agency_s_matter_is_passed_on_with_the_days_of_its_own() throws Exception {
        time.set(LocalDate.of(2026, 3, 11));
        var a = asked(QUESTION);
        var due = a.clock().dueOn();
        String market = jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县市场监督管理局'")
                .query(String.class)
                .single();
        String one = DESK + a.head().number();
        assertThat(desk.get("hanbing", one)).as("another agency's").hasStatus(404);
        assertThat(desk.get("lina", one)).hasStatus(403);
        time.set(LocalDate.of(2026, 3, 13));
        assertThat(desk.post("hejing", one + "/agency", Map.of("passTo", market)))
                .as("without a reason")
                .hasStatus(422);
        assertThat(desk.post("hejing", one + "/agency", Map.of("passTo", market, "reason", "属市场监管")))
                .hasStatus(303);
        var passed = advices.require(a.head().number());
        assertThat(passed.agencyId()).hasToString(market);
        assertThat(passed.clock().dueOn()).isAfter(due);
        assertThat(desk.post("hejing", one + "/answer", answerWith()))
                .as("now it is the other agency's")
                .hasStatus(403);
        assertThat(desk.post("hanbing", one + "/answer", answerWith())).hasStatus(303);
        assertThat(receipt(a)).contains("清和县市场监督管理局", "到供水公司营业厅交");
    }

    @Test
    void what_is_missing_comes_back_with_what_was_typed() throws Exception {
        var sent = mvc.post()
                .uri("/disclosure/advice")
                .with(As.nobody())
                .param("title", "垃圾清运")
                .exchange();
        assertThat(sent).hasStatus(422);
        assertThat(page(sent).select("#question-error").text()).contains("请写明要咨询的问题");
        assertThat(page(sent).select("#title").val()).isEqualTo("垃圾清运");
        assertThat(page(sent).select("#mayShow[checked]")).isEmpty();
        assertThat(page(mvc.get().uri("/disclosure/advice/new").exchange()).select("#mayShow[checked]"))
                .hasSize(1);
    }

    @Test
    void a_form_sent_twice_asks_once_and_a_citizen_gets_a_message() throws Exception {
        int before = count();
        String token = java.util.UUID.randomUUID().toString();
        String first = send("zhangwei", token);
        assertThat(send("zhangwei", token)).isEqualTo(first);
        assertThat(count()).isEqualTo(before + 1);
        var a = advices.byReceipt(first.substring(first.lastIndexOf('/') + 1)).orElseThrow();
        assertThat(a.asked().person()).isNotNull();
        assertThat(a.asked().contact()).isNull();
        assertThat(desk.post("hejing", DESK + a.head().number() + "/answer", answerWith()))
                .hasStatus(303);
        assertThat(page(desk.get("zhangwei", "/my/messages")).select("main").text())
                .contains("您的咨询有了答复");
    }

    @Test
    void late_ones_are_marked_and_days_count_anew_on_another_calendar() throws Exception {
        time.set(LocalDate.of(2026, 3, 11));
        var a = asked(QUESTION);
        assertThat(a.clock().dueOn()).isEqualTo(LocalDate.of(2026, 3, 18));
        jdbc.sql("UPDATE disclosure.public_advice SET due_on = NULL, awaiting_year = 2026 WHERE id = ?")
                .param(a.head().id())
                .update();
        answer.changed(new CalendarChanged(2026, 1));
        assertThat(advices.require(a.head().number()).clock().dueOn()).isEqualTo(LocalDate.of(2026, 3, 18));
        time.set(LocalDate.of(2026, 3, 19));
        assertThat(page(desk.get("hejing", DESK.substring(0, DESK.length() - 1)))
                        .select("tr:has(a[href$='" + a.head().number() + "']) .text-late")
                        .text())
                .contains("已超期");
    }

    private String send(String login, String token) {
        var sent = mvc.post()
                .uri("/disclosure/advice")
                .with(As.user(login))
                .param("_once", token)
                .param("title", "公交几点收车")
                .param("question", "3路公交车晚上几点收车？")
                .param("contact", "13800990062")
                .param("mayShow", "yes")
                .exchange();
        assertThat(sent).hasStatus(303);
        return String.valueOf(sent.getResponse().getHeader("Location"));
    }

    private int count() {
        return jdbc.sql("SELECT count(*)::int FROM disclosure.public_advice")
                .query(Integer.class)
                .single();
    }

    private static Map<String, String> answerWith(String... changed) {
        var fields = new HashMap<>(Map.of(
                "answer", "到供水公司营业厅交，也可以网上交。",
                "show", "yes",
                "shownTitle", "水费怎么交",
                "shownQuestion", "新装的水表水费在哪里交？"));
        for (int i = 0; i < changed.length; i += 2) {
            fields.put(changed[i], changed[i + 1]);
        }
        return fields;
    }

    private PublicAdvice asked(Map<String, String> fields) {
        var request = mvc.post().uri("/disclosure/advice").with(As.nobody());
        fields.forEach(request::param);
        var sent = request.exchange();
        assertThat(sent).hasStatus(303);
        String location = String.valueOf(sent.getResponse().getHeader("Location"));
        return advices.byReceipt(location.substring(location.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private String receipt(PublicAdvice a) throws Exception {
        var shown = mvc.get()
                .uri("/disclosure/advice/receipts/" + a.head().receipt())
                .exchange();
        assertThat(shown).hasStatusOk();
        assertThat(shown.getResponse().getHeader("Cache-Control")).isEqualTo("no-store");
        return page(shown).select("main").text();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
