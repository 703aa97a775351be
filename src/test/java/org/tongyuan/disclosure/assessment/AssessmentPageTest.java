package org.tongyuan.disclosure.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.DisclosureDesk;
import org.tongyuan.journal.Journal;

@TongyuanTest
@Transactional
class AssessmentPageTest {

    private static final String DESK = "/desk/disclosure/assessments";
    private static final String MARKET = "清和县市场监督管理局";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    Rounds rounds;

    @Autowired
    Measuring measuring;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private DisclosureDesk desk;
    private UUID market;

    @BeforeEach
    void the_year_2026_is_over() {
        desk = new DisclosureDesk(mvc);
        market = jdbc.sql("SELECT id FROM agencies.agency WHERE name = ?")
                .param(MARKET)
                .query(UUID.class)
                .single();
        time.set(LocalDate.of(2026, 3, 9));
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_round_is_measured_put_to_the_agencies_settled_and_published() throws Exception {
        String path = opened("2025-01-01", "2025-12-31");
        String number = path.substring(path.lastIndexOf('/') + 1);
        assertThat(desk.post("fangyuan", path + "/computation", Map.of())).hasStatus(303);
        assertThat(desk.get("hanbing", path)).as("not told yet").hasStatus(404);
        assertThat(desk.post("hanbing", path + "/notification", Map.of())).hasStatus(403);
        assertThat(desk.post("fangyuan", path + "/notification", Map.of())).hasStatus(303);
        assertThat(rounds.require(number).objectBy()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(page(desk.get("hanbing", path)).select("tbody tr"))
                .as("its own line")
                .hasSize(1);
        String own = path + "/agencies/" + market;
        assertThat(desk.get("hanbing", path + "/agencies/" + other())).hasStatus(404);
        var missing = desk.post("hanbing", own + "/objection", Map.of("indicator", "COVERAGE", "reason", ""));
        assertThat(missing).hasStatus(422);
        assertThat(desk.post("hanbing", own + "/objection", Map.of("indicator", "COVERAGE", "reason", "机构信息在政府网站上")))
                .hasStatus(303);
        time.set(LocalDate.of(2026, 3, 17));
        assertThat(page(desk.post("fangyuan", path + "/settlement", Map.of()))
                        .select("#error-summary")
                        .text())
                .contains("还有 1 条异议没有答复");
        var tooMuch =
                desk.post("fangyuan", own + "/answer", Map.of("indicator", "COVERAGE", "points", "99", "answer", "采纳"));
        assertThat(tooMuch).hasStatus(422);
        assertThat(desk.post(
                        "fangyuan",
                        own + "/answer",
                        Map.of("indicator", "COVERAGE", "points", "17.5", "answer", "经核实，已经公开。")))
                .hasStatus(303);
        assertThat(desk.post("fangyuan", path + "/settlement", Map.of())).hasStatus(303);
        assertThat(mvc.get().uri("/disclosure/assessments/" + number)).hasStatus(404);
        assertThat(desk.post("fangyuan", path + "/publication", Map.of())).hasStatus(303);
        var result = page(mvc.get().uri("/disclosure/assessments/" + number).exchange());
        assertThat(result.select("tr:contains(" + MARKET + ")").text()).contains("17.50");
        assertThat(result.select("main").text()).contains("目录覆盖", "条例第三十三条");
        assertThat(journal.of(new org.tongyuan.facts.Subject(
                        "assessment", rounds.require(number).id().toString())))
                .extracting(r -> r.entry().act())
                .contains("ASSESSMENT_OPENED", "ASSESSMENT_COMPUTED", "ASSESSMENT_OBJECTED", "ASSESSMENT_PUBLISHED");
    }

    @Test
    void every_score_opens_the_records_behind_it() throws Exception {
        desk.publish(desk.draft("name", "按期公开的一份", "madeOn", "2026-03-02"));
        String late = desk.draft("name", "过期才公开的一份", "madeOn", "2026-01-05");
        desk.publish(late);
        time.set(LocalDate.of(2026, 4, 8));
        String path = opened("2026-01-01", "2026-03-31");
        assertThat(desk.post("fangyuan", path + "/computation", Map.of())).hasStatus(303);
        String office = jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县人民政府办公室'")
                .query(String.class)
                .single();
        var main = page(desk.get("fangyuan", path + "/agencies/" + office + "?indicator=PUBLISH_TIMELY"));
        assertThat(main.select("tr:contains(按期公开的一份)").text()).contains("期限 2026年3月30日", "符合");
        assertThat(main.select("tr:contains(过期才公开的一份)").text()).contains("不符合");
        assertThat(main.select("a[href='" + late + "']")).hasSize(1);
    }

    @Test
    void an_answer_after_its_day_counts_against_the_agency_as_does_one_that_is_missing() {
        time.reset();
        var asked = new Measuring.Asked(
                market, "990122", LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31), LocalDate.of(2099, 12, 31));
        var measured = measuring.of(Measure.REPLIED_IN_TIME, asked);
        assertThat(measured)
                .as("every request that ended or is due")
                .hasSize(jdbc.sql(
                                "SELECT count(*) FROM disclosure.request WHERE agency_id = ? AND NOT test"
                                        + " AND (ended_on IS NOT NULL OR due_on IS NOT NULL)"
                                        + " AND EXISTS (SELECT 1 FROM disclosure.request_clock c WHERE c.request_id = request.id AND c.key = 'REPLY')")
                        .param(market)
                        .query(Integer.class)
                        .single());
        assertThat(measured.stream().filter(e -> e.note().contains("还没有办结"))).allMatch(e -> !e.good());
    }

    private String opened(String from, String until) {
        var made = desk.post("fangyuan", DESK, Map.of("name", "试考核", "from", from, "until", until));
        assertThat(made).hasStatus(303);
        return String.valueOf(made.getResponse().getHeader("Location"));
    }

    private String other() {
        return jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县民政局'")
                .query(String.class)
                .single();
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
