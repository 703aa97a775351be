package org.tongyuan.disclosure.column;

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
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;

@TongyuanTest
@Transactional
class ColumnPageTest {

    private static final String COLUMNS = "/desk/disclosure/columns";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestTime time;

    @Autowired
    SiteColumns columns;

    @Autowired
    RemindOwners remind;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private DisclosureDesk desk;

    @BeforeEach
    void a_day_in_april() {
        time.set(LocalDate.of(2029, 4, 9));
        desk = new DisclosureDesk(mvc);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    @Test
    void a_column_shows_what_of_the_catalogue_fits_and_is_stale_when_nothing_new_comes() throws Exception {
        assertThat(desk.post("fangyuan", COLUMNS, fields())).hasStatus(303);
        assertThat(page(mvc.get().uri("/disclosure/columns/cunzhuang").exchange())
                        .text())
                .contains("这个栏目还没有内容");
        assertThat(columns.of(columns.require("cunzhuang"), LocalDate.of(2029, 4, 9))
                        .isBlank())
                .isTrue();
        String record = desk.publish(
                desk.draft("name", "村庄规划征求意见的公告", "genre", "05", "category", "C3", "madeOn", "2029-04-02"));
        desk.publish(desk.draft("name", "另一份公告", "genre", "05", "category", "03", "madeOn", "2029-04-02"));
        var shown = page(mvc.get().uri("/disclosure/columns/cunzhuang").exchange());
        assertThat(shown.select("main a[href='" + record + "']")).hasSize(1);
        assertThat(shown.select("main").text()).doesNotContain("另一份公告").contains("清和县人民政府办公室");
        assertThat(shown.select("meta[name=ColumnName]").attr("content")).isEqualTo("村庄规划");
        var fresh = columns.of(columns.require("cunzhuang"), LocalDate.of(2029, 4, 9));
        assertThat(fresh.staleOn()).isEqualTo(LocalDate.of(2029, 5, 9));
        assertThat(page(desk.get("hejing", COLUMNS)).select("main").text()).contains("村庄规划", "2029年5月9日");
        assertThat(page(desk.get("hanbing", COLUMNS + "/cunzhuang")).select("form[method=post]"))
                .as("another agency may look")
                .noneMatch(f -> f.attr("action").startsWith(COLUMNS));
    }

    @Test
    void owners_are_told_before_and_on_the_day() {
        assertThat(desk.post("fangyuan", COLUMNS, fields())).hasStatus(303);
        var before = messages();
        int others = remind.remind(LocalDate.of(2029, 5, 7));
        assertThat(messages()).as("two days before nobody is").isEqualTo(before);
        assertThat(remind.remind(LocalDate.of(2029, 5, 6))).isEqualTo(others + 1);
        assertThat(messages()).isGreaterThan(before);
    }

    private int messages() {
        return jdbc.sql("SELECT count(*)::int FROM notices.message WHERE title LIKE '栏目“村庄规划”%'")
                .query(Integer.class)
                .single();
    }

    @Test
    void what_is_wrong_comes_back_with_what_was_typed() throws Exception {
        var fields = fields();
        fields.put("kind", "NEWS");
        var answer = desk.post("fangyuan", COLUMNS, fields);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select("#limitDays-error").text()).contains("最多 14 天");
        assertThat(page(answer).select("#name").attr("value")).isEqualTo("村庄规划");
        fields.put("limitDays", "");
        fields.put("code", "村庄");
        fields.put("owner", "");
        answer = desk.post("fangyuan", COLUMNS, fields);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".error-summary").text()).contains("栏目代码", "责任机关", "更新期限");
        assertThat(desk.post("fangyuan", COLUMNS, fields())).hasStatus(303);
        assertThat(page(desk.post("fangyuan", COLUMNS, fields()))
                        .select("#code-error")
                        .text())
                .contains("已经用过");
    }

    @Test
    void only_the_authority_in_charge_keeps_columns() {
        assertThat(desk.post("hanbing", COLUMNS, fields())).hasStatus(403);
        assertThat(desk.post("hejing", COLUMNS, fields())).as("of the office").hasStatus(303);
        assertThat(desk.get("lina", COLUMNS)).hasStatus(403);
        assertThat(desk.get("hejing", COLUMNS + "/no-such")).hasStatus(404);
    }

    @Test
    void a_column_that_is_ended_says_why_and_stays_ended() throws Exception {
        assertThat(desk.post("fangyuan", COLUMNS, fields())).hasStatus(303);
        String one = COLUMNS + "/cunzhuang";
        assertThat(desk.post("fangyuan", one + "/ending", Map.of("ending", " ")))
                .hasStatus(422);
        assertThat(desk.post("fangyuan", one + "/ending", Map.of("ending", "并入“规划计划”")))
                .hasStatus(303);
        assertThat(page(mvc.get().uri("/disclosure/columns/cunzhuang").exchange())
                        .text())
                .contains("并入“规划计划”");
        assertThat(page(mvc.get().uri("/disclosure/columns").exchange())
                        .select("main")
                        .text())
                .doesNotContain("村庄规划");
        assertThat(desk.post("fangyuan", one, fields())).hasStatus(422);
        String id = columns.require("cunzhuang").id().toString();
        assertThat(journal.of(new Subject("site-column", id)))
                .extracting(r -> r.entry().act())
                .containsExactly("COLUMN_OPENED", "COLUMN_ENDED");
    }

    @Test
    void a_column_can_be_planned_and_is_seen_from_its_day_on() throws Exception {
        var fields = fields();
        fields.put("openOn", "2029-04-08");
        assertThat(page(desk.post("fangyuan", COLUMNS, fields))
                        .select("#openOn-error")
                        .text())
                .contains("不能早于今天");
        fields.put("openOn", "2029-04-20");
        assertThat(desk.post("fangyuan", COLUMNS, fields)).hasStatus(303);
        assertThat(mvc.get().uri("/disclosure/columns/cunzhuang")).hasStatus(404);
        assertThat(page(desk.get("fangyuan", COLUMNS)).text()).contains("将要开设的", "2029年4月20日 开设");
        time.set(LocalDate.of(2029, 4, 20));
        assertThat(mvc.get().uri("/disclosure/columns/cunzhuang")).hasStatusOk();
    }

    @Test
    void the_standard_fills_the_form() throws Exception {
        jdbc.sql("DELETE FROM disclosure.site_column WHERE code = 'tongji'").update();
        assertThat(page(desk.get("fangyuan", COLUMNS)).select("a[href$='standard=tongji']"))
                .hasSize(1);
        var form = page(desk.get("fangyuan", COLUMNS + "/new?standard=tongji"));
        assertThat(form.select("#name").attr("value")).isEqualTo("统计信息");
        assertThat(form.select("#limitDays").attr("value")).isEqualTo("100");
        assertThat(form.select("#category option[selected]").attr("value")).isEqualTo("04");
    }

    private LinkedHashMap<String, String> fields() {
        String office = jdbc.sql("SELECT id::text FROM agencies.agency WHERE name = '清和县人民政府办公室'")
                .query(String.class)
                .single();
        return new LinkedHashMap<>(Map.of(
                "code", "cunzhuang",
                "name", "村庄规划",
                "about", "村庄规划的编制和批准",
                "kind", "STANDING",
                "owner", office,
                "limitDays", "30",
                "category", "C3",
                "genre", "05"));
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
