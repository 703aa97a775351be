package org.tongyuan.standards.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.journal.Actor;
import org.tongyuan.standards.clause.ClauseContent;
import org.tongyuan.standards.clause.ClauseContent.Level;
import org.tongyuan.standards.clause.ClauseContent.Severity;
import org.tongyuan.standards.clause.Clauses;
import org.tongyuan.standards.clause.EditClauses;
import org.tongyuan.standards.register.Standards;

@TongyuanTest
@Transactional
class LevelsPageTest {

    private static final String CODE = "DB990122/T 921-2026";
    private static final String SLUG = "DB990122T921-2026";
    private static final String DESK = "/desk/standards/register/" + SLUG;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    EditClauses clauses;

    @Autowired
    Clauses written;

    @Autowired
    Standards standards;

    @BeforeEach
    void a_countys_draft() {
        time.set(LocalDate.of(2026, 6, 1));
        post("/desk/standards", "code", CODE, "title", "跑动次数规范");
        post(DESK + "/moves", "next", "DRAFT", "reason", "列入计划");
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_tighter_standard_is_adopted_and_the_difference_stands_side_by_side() throws Exception {
        clause("X-1", "visits <= 0", "S-10-003");
        clause("X-2", "promisedDays <= 15", null);
        assertThat(post(DESK + "/levels", "base", "", "kind", "TIGHTENED"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择上级标准");
        assertThat(post(DESK + "/levels", "base", "S-10", "kind", "TAKEN_OVER"))
                .hasStatus(409)
                .bodyText()
                .contains("改成收紧或者补充");
        assertThat(post(DESK + "/levels", "base", "S-10", "kind", "TIGHTENED", "note", "少跑一次"))
                .hasStatus(303);
        var page = page("/standards/" + SLUG + "/levels");
        assertThat(row(page, "X-1")).contains("S-10-003", "收紧", "到办事现场次数 ≤ 1 → 到办事现场次数 ≤ 0");
        assertThat(row(page, "X-2")).contains("补充");
        assertThat(page.select("details").text()).contains("未单列，按上级执行的", "S-10-001");
        assertThat(page("/standards/S-10/levels").text()).contains("下级采用情况", CODE);
        assertThat(post(DESK + "/levels/release", "base", "S-10")).hasStatus(303);
        assertThat(page("/standards/" + SLUG + "/levels").text()).contains("没有登记上下级标准");
    }

    @Test
    void loosening_is_refused_with_the_reason() {
        clause("X-1", "visits <= 3", "S-10-003");
        assertThat(post(DESK + "/levels", "base", "S-10", "kind", "TIGHTENED"))
                .hasStatus(409)
                .bodyText()
                .contains("放宽了它");
    }

    @Test
    void nothing_is_based_on_its_own_level_on_itself_or_on_what_is_not_in_use() {
        assertThat(post(DESK + "/levels", "base", SLUG, "kind", "TIGHTENED")).hasStatus(409);
        assertThat(post(DESK + "/levels", "base", "DB990122T001-2021", "kind", "TIGHTENED"))
                .hasStatus(409)
                .bodyText()
                .contains("只能采用上级的标准");
        assertThat(post("/desk/standards/register/S-10/levels", "base", SLUG, "kind", "TIGHTENED"))
                .hasStatus(409);
        assertThat(post(DESK + "/levels", "base", "DB99T007-2014", "kind", "TIGHTENED"))
                .hasStatus(409)
                .bodyText()
                .contains("已经废止");
    }

    @Test
    void what_the_provinces_experts_pass_becomes_a_provincial_standard() throws Exception {
        clause("X-1", "visits <= 0", null);
        assertThat(post(DESK + "/expert-review", "note", "")).hasStatus(422);
        assertThat(post(DESK + "/expert-review", "note", "效果好")).hasStatus(303);
        assertThat(post(DESK + "/expert-review", "note", "再报一次")).hasStatus(409);
        assertThat(opinion("甲", "FOR")).hasStatus(303);
        assertThat(opinion("甲", "FOR")).hasStatus(409);
        assertThat(post(DESK + "/expert-review/opinions", "expert", "乙"))
                .hasStatus(422)
                .bodyText()
                .contains("请选择表决意见", "乙");
        assertThat(pass()).hasStatus(409).bodyText().contains("至少要有 3 名");
        opinion("乙", "FOR");
        opinion("丙", "AGAINST");
        assertThat(pass()).hasStatus(409).bodyText().contains("四分之三");
        opinion("丁", "FOR");
        assertThat(pass()).hasStatus(303);

        assertThat(page("/standards/DB99T922-2026").text()).contains("省级地方标准", "发布", "上升为省级标准");
        assertThat(page("/standards/DB99T922-2026/levels").text()).contains("由 " + CODE, "上升而来", "沿用");
        assertThat(standards.require("DB99T922-2026").region()).isEqualTo("990000");
        assertThat(written.require("P.X-1").content())
                .satisfies(c -> assertThat(c.standard()).isEqualTo("DB99/T 922-2026"))
                .satisfies(c -> assertThat(c.level()).isEqualTo(Level.PROVINCE));
        assertThat(post(DESK + "/expert-review", "note", "又报一次")).hasStatus(409);
    }

    @Test
    void what_is_sent_back_may_be_submitted_again() throws Exception {
        post(DESK + "/expert-review", "note", "效果好");
        opinion("甲", "AGAINST");
        opinion("乙", "AGAINST");
        opinion("丙", "FOR");
        assertThat(post(
                        DESK + "/expert-review/conclusion",
                        "outcome",
                        "RETURNED",
                        "day",
                        "2026-05-01",
                        "words",
                        "早于报送"))
                .hasStatus(409);
        assertThat(post(
                        DESK + "/expert-review/conclusion",
                        "outcome",
                        "RETURNED",
                        "day",
                        "2026-06-01",
                        "words",
                        "补充数据"))
                .hasStatus(303);
        assertThat(desk(DESK + "/expert-review").text()).contains("退回修改", "补充数据");
        assertThat(post(DESK + "/expert-review", "note", "补充了数据")).hasStatus(303);
    }

    @Test
    void the_demo_county_shows_a_tightened_a_repealed_and_a_raised_standard() throws Exception {
        assertThat(page("/standards/DB990122T004-2024/levels").text()).contains("收紧", "C-08-005");
        assertThat(page("/standards/DB990122T003-2023/levels").text()).contains("上级标准已废止");
        assertThat(page("/standards/DB99T021-2026/levels").text()).contains("村级代办点服务规范", "在全省使用");
        assertThat(desk("/desk/standards/register/DB990122T003-2023/expert-review")
                        .text())
                .contains("评审中", "省标准化研究院");
        assertThat(mvc.get().uri(DESK + "/levels").with(As.user("wangfang"))).hasStatus(403);
    }

    private void clause(String number, String expression, @org.jspecify.annotations.Nullable String parent) {
        clauses.draft(
                new ClauseContent(
                        number,
                        CODE,
                        "标题" + number,
                        "正文",
                        "依据",
                        "item",
                        parent == null ? null : "given(visits)",
                        expression,
                        Severity.NORMAL,
                        "请改正",
                        Level.COUNTY,
                        "990122",
                        null,
                        parent,
                        null,
                        null,
                        List.of()),
                Actor.system("test"));
    }

    private static String row(Document page, String clause) {
        return page.select("tr:contains(" + clause + ")").text();
    }

    private MvcTestResult opinion(String name, String vote) {
        return post(DESK + "/expert-review/opinions", "expert", name, "unit", "省院", "vote", vote, "opinion", "意见");
    }

    private MvcTestResult pass() {
        return post(
                DESK + "/expert-review/conclusion",
                "outcome",
                "PASSED",
                "day",
                "2026-06-01",
                "words",
                "同意推广",
                "provincialCode",
                "DB99/T 922-2026");
    }

    private MvcTestResult post(String uri, String... fields) {
        var request = mvc.post().uri(uri).with(As.user("fengxue"));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private Document page(String uri) throws Exception {
        var result = mvc.get().uri(uri).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private Document desk(String uri) throws Exception {
        var result = mvc.get().uri(uri).with(As.user("fengxue")).exchange();
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
