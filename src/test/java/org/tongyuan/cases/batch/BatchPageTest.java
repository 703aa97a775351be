package org.tongyuan.cases.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;

/** One act on many cases: each for itself, once, and refused ones with their reason. */
@TongyuanTest
class BatchPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Cases cases;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    private final List<String> numbers = new ArrayList<>();
    private CasesClient api;

    @BeforeEach
    void three_applications() throws Exception {
        api = CasesClient.whole(port);
        for (int i = 0; i < 3; i++) {
            var answer = api.submit(DemoItem.FOOD_LICENCE.code(agencies), List.of(), CasesClient.key());
            numbers.add(answer.body().path("number").asString());
        }
    }

    private MvcTestResult send(String who, String act, List<String> cases, Map<String, String> more) {
        var request = mvc.post().uri("/desk/batches").param("act", act).param("number", cases.toArray(String[]::new));
        more.forEach(request::param);
        return request.with(As.user(who)).exchange();
    }

    private Document page(String who, String path) throws Exception {
        var result = mvc.get().uri(URI.create(path)).with(As.user(who)).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private CaseState state(String number) {
        return cases.require(number).state();
    }

    private List<Recorded> journalOf(String number) {
        return journal.of(new Subject("case", cases.idOf(number).orElseThrow().toString()));
    }

    @Test
    void all_are_accepted_but_the_one_that_somebody_else_took_back_meanwhile_and_a_repeat_does_nothing()
            throws Exception {
        assertThat(api.act(numbers.get(1), "withdrawal", Map.of("reason", "不办了"))
                        .status())
                .isEqualTo(200);
        var form = Map.of("_once", CasesClient.key(), "checked", "true");
        var sent = send("wangfang", "ACCEPT", numbers, form);
        assertThat(sent).hasStatus(303);
        String outcome = sent.getResponse().getRedirectedUrl();
        var page = page("wangfang", outcome);
        assertThat(page.select("[role=status]").text()).contains("已办理 2 件", "没有办成 1 件");
        assertThat(page.select("tr").get(2).text()).contains(numbers.get(1), "没有办成");
        assertThat(state(numbers.get(0))).isEqualTo(CaseState.ACCEPTED);
        assertThat(state(numbers.get(1))).isEqualTo(CaseState.WITHDRAWN);
        assertThat(state(numbers.get(2))).isEqualTo(CaseState.ACCEPTED);
        int entries = journalOf(numbers.get(0)).size();
        var again = send("wangfang", "ACCEPT", numbers, form);
        assertThat(again.getResponse().getRedirectedUrl()).isEqualTo(outcome);
        assertThat(journalOf(numbers.get(0))).hasSize(entries);
        assertThat(mvc.get().uri(URI.create(outcome)).with(As.user("lijianguo")).exchange())
                .hasStatus(404);
    }

    @Test
    void what_will_be_done_is_shown_first_and_what_cannot_be_is_named() throws Exception {
        var page = page(
                "wangfang",
                "/desk/batches/new?act=ACCEPT&number=" + String.join("&number=", numbers) + "&number=NO-SUCH-CASE");
        assertThat(page.select("main").text()).contains("将对以下 3 件办件", "没有这个编号的办件");
        assertThat(page.select("input[name=number]")).hasSize(3);
        assertThat(page("wangfang", "/desk/batches/new").text()).contains("还没有勾选办件", "不能批量办理");
    }

    @Test
    void nobody_accepts_without_saying_that_each_was_looked_at_and_what_was_ticked_is_kept() throws Exception {
        var sent = send("wangfang", "ACCEPT", numbers, Map.of());
        assertThat(sent).hasStatus(422);
        var page = Jsoup.parse(sent.getResponse().getContentAsString());
        assertThat(page.select(".error-summary").text()).contains("请确认已经逐件核对过材料");
        assertThat(page.select("input[name=number]").eachAttr("value")).isEqualTo(numbers);
        assertThat(state(numbers.getFirst())).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void more_than_fifty_are_refused_with_what_to_do() throws Exception {
        var many = new ArrayList<String>();
        for (int i = 0; i <= BatchAct.MOST; i++) {
            many.add("N" + i);
        }
        var sent = send("wangfang", "ACCEPT", many, Map.of("checked", "true"));
        assertThat(sent).hasStatus(422);
        assertThat(sent.getResponse().getContentAsString()).contains("最多 50 件", "请分几次办理");
    }

    @Test
    void a_decision_is_never_one_of_many() {
        assertThat(send("chenzhiqiang", "DECIDE", numbers, Map.of())).hasStatus(422);
        assertThat(BatchAct.named("DELIVER")).isNull();
    }

    @Test
    void steps_are_completed_with_one_opinion_for_all() throws Exception {
        String filing = api.submit(DemoItem.FOOD_FILING.code(agencies), List.of(), CasesClient.key())
                .body()
                .path("number")
                .asString();
        var both = List.of(filing, numbers.getFirst());
        send("wangfang", "ACCEPT", both, Map.of("checked", "true"));
        var sent = send("lijianguo", "COMPLETE_STEP", both, Map.of("opinion", "材料真实有效"));
        assertThat(sent).hasStatus(303);
        assertThat(page("lijianguo", sent.getResponse().getRedirectedUrl())
                        .select("main")
                        .text())
                .contains("已办理 1 件", "有几个环节同时在您这里，请打开逐个办理");
        assertThat(cases.require(filing).steps().all())
                .anyMatch(step -> "材料真实有效".equals(step.opinion()) && Boolean.TRUE.equals(step.agreed()));
    }

    /** Whoever may not accept is told so for each case, and each attempt stands in the case's journal. */
    @Test
    void wrong_hands_are_refused_case_by_case_and_in_the_journal() throws Exception {
        var sent = send("lijianguo", "ACCEPT", numbers, Map.of("checked", "true"));
        assertThat(page("lijianguo", sent.getResponse().getRedirectedUrl()).text())
                .contains("您不能对这件办件办理此项", "没有办成 3 件");
        for (String number : numbers) {
            assertThat(state(number)).isEqualTo(CaseState.SUBMITTED);
            assertThat(journalOf(number))
                    .anyMatch(r -> r.entry().act().equals("CASE_ACT_REFUSED")
                            && "ACCEPT".equals(r.entry().details().get("act")));
        }
    }

    @Test
    void applications_get_the_outcome_of_each_case_and_a_repeat_the_same() throws Exception {
        var asked = Map.of("act", "ACCEPT", "numbers", List.of(numbers.get(0), "NO-SUCH-CASE"));
        String key = CasesClient.key();
        var first = api.post("/api/v1/case-batches", asked, key);
        assertThat(first.status()).isEqualTo(200);
        var results = first.body().path("results");
        assertThat(results.get(0).path("outcome").asString()).isEqualTo("DONE");
        assertThat(results.get(1).path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(results.get(1).path("why").asString()).contains("没有这个编号");
        int entries = journalOf(numbers.getFirst()).size();
        var second = api.post("/api/v1/case-batches", asked, key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(journalOf(numbers.getFirst())).hasSize(entries);
        assertThat(api.post("/api/v1/case-batches", Map.of("act", "DECIDE", "numbers", numbers), null)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void the_desk_offers_boxes_only_where_there_is_something_to_do_together() throws Exception {
        var window = page("wangfang", "/desk?view=mine");
        assertThat(window.select("form#batch button[name=act]").eachAttr("value"))
                .containsExactly("ACCEPT");
        assertThat(window.select("input[data-tick]")).isNotEmpty();
        assertThat(window.select("input[data-tick]").eachAttr("aria-label")).allMatch(name -> name.startsWith("勾选 "));
        assertThat(page("wangfang", "/desk?view=open").select("input[data-tick]"))
                .isEmpty();
    }
}
