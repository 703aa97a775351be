package org.tongyuan.cases.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealSource;
import org.tongyuan.story.CountyCases;
import org.tongyuan.story.DemoPlaces;

/** 征求意见: the market authority asks the health authority about a food licence. */
@TongyuanTest
class OpinionPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    List<SealSource> seals;

    @LocalServerPort
    int port;

    private Window market;
    private Window health;
    private String number;
    private String asked;

    @BeforeEach
    void a_food_licence_of_zhang_wei() {
        market = new Window(mvc, "lijianguo");
        health = new Window(mvc, "zhaomin");
        number = new CountyCases(port).foodLicence(DemoPlaces.foodItem(jdbc), DemoPeople.ZHANG_WEI);
        asked = "库房是否符合卫生要求 " + UUID.randomUUID();
    }

    private String path() {
        return "/desk/cases/" + number + "/opinions";
    }

    private String agency(String name) {
        return agencies.byName(agencies.home().code(), name).orElseThrow().id().toString();
    }

    private String asks() throws Exception {
        market.done(path(), Map.of("agency", agency("清和县卫生健康局"), "question", asked, "days", "3"));
        return market.page(path()).select("a[href^=/desk/opinions/]").last().attr("href");
    }

    private List<String> timeline(Window desk) throws Exception {
        return desk.page("/desk/cases/" + number).select("ol.timeline > li").eachText();
    }

    private List<String> refusals() {
        return journal.of(new Subject("case", cases.idOf(number).orElseThrow().toString())).stream()
                .filter(r -> r.entry().act().equals("CASE_ACT_REFUSED"))
                .map(r -> String.valueOf(r.entry().details().get("act")))
                .toList();
    }

    @Test
    void the_other_agency_answers_and_sees_no_more_than_it_needs() throws Exception {
        var before = cases.require(number).clocks();
        String opinion = asks();
        assertThat(health.page("/desk/opinions").text()).contains(number, "待答复");
        assertThat(health.page("/my/messages").text()).contains("征求意见：食品经营许可（新办）");
        var page = health.page(opinion);
        assertThat(page.text()).contains(asked, number, "张*", "清和县市场监督管理局 李建国").doesNotContain("张伟");
        assertThat(health.get("/desk/cases/" + number)).as("not the case").hasStatus(404);
        assertThat(health.get(path())).hasStatus(404);
        health.done(opinion + "/answer", Map.of("verdict", "COMMENTED", "text", "请加装通风设施"));
        assertThat(market.page("/desk/cases/" + number)
                        .select("section:has(#opinions-heading)")
                        .text())
                .contains("清和县卫生健康局", "有意见", "请加装通风设施", "赵敏");
        assertThat(timeline(market)).hasSize(3);
        assertThat(timeline(market).get(0)).contains("赵敏", "答复意见（有意见）", "清和县卫生健康局：请加装通风设施");
        assertThat(timeline(market).get(1)).contains("李建国", "征求意见（清和县卫生健康局）", "答复期限 ");
        assertThat(market.page("/my/messages").text()).contains("征求的意见有答复");
        assertThat(health.post(opinion + "/answer", Map.of("verdict", "AGREED")))
                .as("once")
                .hasStatus(409);
        assertThat(new Window(mvc, "zhangwei").page("/my/cases/" + number).text())
                .as("never the applicant")
                .doesNotContain(asked, "通风设施", "征求意见");
        assertThat(cases.require(number).clocks()).as("no clock stops").isEqualTo(before);
    }

    @Test
    void wrong_hands_are_refused_and_in_the_journal() throws Exception {
        String opinion = asks();
        var civil = new Window(mvc, "liuyang");
        assertThat(civil.get(opinion)).as("a third agency").hasStatus(404);
        assertThat(civil.post(opinion + "/answer", Map.of("verdict", "AGREED"))).hasStatus(404);
        assertThat(market.post(opinion + "/answer", Map.of("verdict", "AGREED")))
                .hasStatus(403);
        assertThat(health.post(opinion + "/withdrawal", Map.of())).hasStatus(404);
        assertThat(health.post(path(), Map.of())).hasStatus(404);
        assertThat(new Window(mvc, "wangfang").post(path(), Map.of()))
                .as("the hall is not the agency")
                .hasStatus(403);
        assertThat(refusals())
                .containsExactly("ANSWER_OPINION", "ANSWER_OPINION", "WITHDRAW_OPINION", "ASK_OPINION", "ASK_OPINION");
    }

    @Test
    void a_form_that_says_too_little_comes_back_as_it_was() throws Exception {
        var again = market.again(path(), Map.of("agency", agency("清和县市场监督管理局"), "question", asked, "days", "11"));
        assertThat(again.select(".error-summary a").eachAttr("href")).containsExactly("#agency", "#days");
        assertThat(again.getElementById("question").text()).isEqualTo(asked);
        String opinion = asks();
        var page = health.again(opinion + "/answer", Map.of("verdict", "OPPOSED", "text", " "));
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#text");
        assertThat(page.select("#verdict-OPPOSED[checked]")).hasSize(1);
    }

    @Test
    void what_is_taken_back_or_outlived_by_its_case_needs_no_answer() throws Exception {
        String opinion = asks();
        market.done(opinion + "/withdrawal", Map.of());
        assertThat(health.post(opinion + "/answer", Map.of("verdict", "AGREED")))
                .hasStatus(409);
        assertThat(timeline(market).getFirst()).contains("李建国", "撤回征求意见（清和县卫生健康局）");
        String second = asks();
        new CountyCases(port).act(number, "withdrawal", Map.of("reason", "不办了"));
        assertThat(health.page(second).text()).contains("已失效");
        assertThat(health.post(second + "/answer", Map.of("verdict", "AGREED"))).hasStatus(409);
        assertThat(market.post(path(), Map.of("agency", agency("清和县卫生健康局"), "question", asked, "days", "3")))
                .as("an ended case")
                .hasStatus(422);
    }

    @Test
    void supervisors_see_what_is_late() throws Exception {
        String id = asks().split("/")[3];
        jdbc.sql("UPDATE cases.opinion_request SET answer_by = '2026-01-05' WHERE id = ?::uuid")
                .param(id)
                .update();
        var list = new Window(mvc, "zhengkai").page("/desk/opinions?view=OVERDUE");
        assertThat(list.select("tr:contains(" + number + ")").text()).contains("2026年1月5日", "逾期", "清和县卫生健康局");
        assertThat(seal(id)).as("verify finds the changed day").isNotEqualTo(sealed(id));
        jdbc.sql("UPDATE cases.opinion_request SET answer_by = ?::date WHERE id = ?::uuid")
                .params(
                        journal.of(new Subject("opinion", id))
                                .getLast()
                                .entry()
                                .details()
                                .get("due"),
                        id)
                .update();
        assertThat(seal(id)).isEqualTo(sealed(id));
    }

    private String sealed(String id) {
        return String.valueOf(
                journal.of(new Subject("opinion", id)).getLast().entry().seal());
    }

    private String seal(String id) {
        var found = new HashMap<String, String>();
        seals.stream().filter(s -> s.kind().equals("opinion")).forEach(s -> s.forEachSeal(found::put));
        return String.valueOf(found.get(id));
    }

    @Test
    void an_application_asks_and_answers_by_the_api() throws Exception {
        var client = CasesClient.whole(port);
        String api = "/api/v1/cases/" + number + "/opinions";
        var body = Map.of("agency", agency("清和县卫生健康局"), "question", asked, "days", 3);
        String key = CasesClient.key();
        var made = client.post(api, body, key);
        assertThat(made.status()).isEqualTo(201);
        String id = made.body().get("id").asString();
        assertThat(client.post(api, body, key).body().get("id").asString()).isEqualTo(id);
        var answered = client.put("/api/v1/opinions/" + id + "/answer", Map.of("verdict", "AGREED"), CasesClient.key());
        assertThat(answered.status()).isEqualTo(200);
        assertThat(answered.body().get("standing").asString()).isEqualTo("同意");
        assertThat(client.get(api).body().get("opinions").size()).isEqualTo(1);
        assertThat(client.post(api, Map.of("days", 3), CasesClient.key()).status())
                .isEqualTo(422);
        assertThat(client.post(
                                api,
                                Map.of("agency", agency("清和县市场监督管理局"), "question", asked, "days", 3),
                                CasesClient.key())
                        .status())
                .as("not one's own agency")
                .isEqualTo(409);
    }
}
