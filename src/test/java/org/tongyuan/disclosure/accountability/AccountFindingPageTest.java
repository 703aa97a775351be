package org.tongyuan.disclosure.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.disclosure.DisclosureDesk;

@TongyuanTest
@Transactional
class AccountFindingPageTest {

    private static final String DESK = "/desk/disclosure/findings";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    JdbcClient jdbc;

    private DisclosureDesk desk;

    @BeforeEach
    void a_day_in_march() {
        desk = new DisclosureDesk(mvc);
        time.set(LocalDate.of(2026, 3, 9));
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_finding_is_recorded_served_answered_and_closed_with_what_shows_it() throws Exception {
        String path = location(desk.post("fangyuan", DESK, fields("kind", "ORDER_CORRECTION", "basis", "NOT_UPDATED")));
        assertThat(desk.get("hanbing", path)).as("not served yet").hasStatus(404);
        assertThat(desk.post("fangyuan", path + "/closure", Map.of("closure", "已改")))
                .hasStatus(422);
        assertThat(desk.post("fangyuan", path + "/service", Map.of())).hasStatus(303);
        var seen = page(desk.get("hanbing", path)).select("main").text();
        assertThat(seen).contains("责令改正通知书", "第五十三条第二项", "2026年3月30日");
        assertThat(desk.post("fangyuan", path + "/answer", Map.of("answer", "代答")))
                .hasStatus(403);
        assertThat(desk.post("hanbing", path + "/answer", Map.of("answer", ""))).hasStatus(422);
        assertThat(desk.post("hanbing", path + "/answer", Map.of("answer", "已更新指南。")))
                .hasStatus(303);
        assertThat(desk.post("fangyuan", path + "/closure", Map.of("closure", "指南页面截图")))
                .hasStatus(303);
        assertThat(page(desk.get("hanbing", path)).select("main").text()).contains("已办结", "指南页面截图");
        assertThat(jdbc.sql("SELECT fact || answer || closure FROM disclosure.accountability_finding WHERE number = ?")
                        .param(path.substring(path.lastIndexOf('/') + 1))
                        .query(String.class)
                        .single())
                .doesNotContain("指南");
    }

    @Test
    void each_consequence_rests_on_its_article_only() throws Exception {
        var wrong = desk.post("fangyuan", DESK, fields("kind", "ORDER_CORRECTION", "basis", "NOT_AS_REQUIRED"));
        assertThat(wrong).hasStatus(422);
        assertThat(page(wrong).select("#kind-error").text()).contains("责令改正依据第五十二条、第五十三条");
        assertThat(desk.post("fangyuan", DESK, fields("kind", "CRITICISE", "basis", "NOT_UPDATED")))
                .hasStatus(422);
        assertThat(desk.post("fangyuan", DESK, fields("kind", "PROPOSE", "basis", "NO_SYSTEM", "person", "某某")))
                .as("a person without a post")
                .hasStatus(422);
        assertThat(desk.post("hejing", DESK, fields("kind", "PROPOSE", "basis", "NO_SYSTEM")))
                .as("who does not decide")
                .hasStatus(403);
    }

    private Map<String, String> fields(String... more) {
        var fields = new LinkedHashMap<>(Map.of(
                "agency",
                jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县市场监督管理局'")
                        .query(String.class)
                        .single(),
                "fact",
                "公开指南半年没有更新。",
                "evidence",
                "指南页面截图。",
                "demand",
                "请立即更新。"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String location(MvcTestResult result) {
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static Document page(MvcTestResult answer) throws Exception {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
