package org.tongyuan.standards.conformity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;

/** 冯雪 of the standards office writes a clause, sees what it would find, and publishes it. */
@TongyuanTest
@Transactional
class StandardsPageTest {

    private static final String CLAUSES = "/desk/standards/clauses";
    private final String number = "T-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    MockMvcTester mvc;

    @Test
    void the_list_shows_the_built_in_clauses_and_the_editor_all_facts_and_functions() throws Exception {
        assertThat(page(CLAUSES).text()).contains("S-08-005", "承诺时限不超过法定时限");
        assertThat(page(CLAUSES + "/new").text()).contains("promisedDays", "承诺办结时限", "workingDays");
        assertThat(page(CLAUSES + "/S-08-005").text()).contains("promisedDays <= statutoryDays", "行政许可法");
    }

    @Test
    void a_draft_shows_what_it_would_find_before_it_is_published() throws Exception {
        assertThat(save("size(name) < 0", null)).hasStatus(303);
        Document shown = page(CLAUSES + "/" + number);

        assertThat(shown.text()).contains("将发现");
        assertThat(shown.select("table tbody tr")).hasSize(10);
        assertThat(mvc.post().uri(CLAUSES + "/" + number + "/publication").with(As.user("fengxue")))
                .hasStatus(303);
        assertThat(page(CLAUSES + "/" + number).text()).contains("已发布");
    }

    @Test
    void a_faulty_expression_comes_back_with_what_was_typed_and_what_is_wrong() throws Exception {
        MvcTestResult answer = save("promisedDay <= 3", null);

        assertThat(answer).hasStatus(422);
        Document form = html(answer);
        assertThat(form.select("#expression").val()).isEqualTo("promisedDay <= 3");
        assertThat(form.select("#expression-error").text()).contains("promisedDays");
    }

    @Test
    void a_county_that_loosens_a_provincial_clause_is_refused_with_the_reason() throws Exception {
        assertThat(save("visits <= 2", "S-10-003")).hasStatus(303);

        assertThat(page(CLAUSES + "/" + number).text()).contains("visits <= 1", "visits <= 2", "不能放宽");
        MvcTestResult answer = mvc.post()
                .uri(CLAUSES + "/" + number + "/publication")
                .with(As.user("fengxue"))
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(html(answer).text()).contains("只能收紧");
    }

    @Test
    void the_board_shows_every_view_and_findings_can_be_read_by_other_systems() throws Exception {
        for (String by : new String[] {"clause", "agency", "standard", "level"}) {
            assertThat(page("/desk/standards/conformity?by=" + by).select("h1").text())
                    .isEqualTo("标准符合度");
            assertThat(mvc.get()
                            .uri("/api/v1/standards/conformity?by=" + by)
                            .with(As.application("demo-standards", "standards.read")))
                    .hasStatusOk();
        }
        assertThat(page("/desk/standards/findings?clause=S-08-005").text()).contains("承诺时限不超过法定时限");
        assertThat(mvc.get().uri("/api/v1/standards/clauses").with(As.application("demo-standards", "standards.read")))
                .hasStatusOk()
                .bodyText()
                .contains("S-08-005");
        assertThat(mvc.get().uri("/api/v1/standards/findings").with(As.application("demo-standards", "standards.read")))
                .hasStatusOk();
    }

    @Test
    void whoever_has_nothing_to_do_with_standards_sees_nothing_of_them() {
        assertThat(mvc.get().uri(CLAUSES).with(As.user("wangfang"))).hasStatus(403);
        assertThat(mvc.post().uri("/api/v1/standards/passes").with(As.application("demo-standards", "standards.read")))
                .hasStatus(403);
    }

    private MvcTestResult save(String expression, @org.jspecify.annotations.Nullable String parent) {
        var request = mvc.post()
                .uri(CLAUSES)
                .with(As.user("fengxue"))
                .param("number", number)
                .param("standard", "S-08")
                .param("title", "试写的条款")
                .param("text", "正文")
                .param("basis", "依据")
                .param("kind", "item")
                .param("applies", parent == null ? "" : "given(visits)")
                .param("expression", expression)
                .param("severity", "NORMAL")
                .param("message", "请改正")
                .param("level", "COUNTY")
                .param("version", "0");
        return (parent == null ? request : request.param("parent", parent)).exchange();
    }

    private Document page(String uri) throws UnsupportedEncodingException {
        MvcTestResult answer = mvc.get().uri(uri).with(As.user("fengxue")).exchange();
        assertThat(answer).hasStatusOk();
        return html(answer);
    }

    private static Document html(MvcTestResult answer) throws UnsupportedEncodingException {
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
