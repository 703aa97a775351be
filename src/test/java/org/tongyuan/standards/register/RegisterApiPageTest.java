package org.tongyuan.standards.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;
import org.tongyuan.platform.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The register of standards as other systems read it. */
@TongyuanTest
@Transactional
class RegisterApiPageTest {

    private static final String API = "/api/v1/standards";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_list_is_filtered_by_words_level_and_state() throws Exception {
        standard("DB99/T 7001-2026", "茶叶加工规范甲", "CITY", "DRAFT");
        standard("DB99/T 7002-2026", "茶叶加工规范乙", "CITY", "IN_FORCE");

        assertThat(codes(get(API + "?q=茶叶加工规范"))).containsExactly("DB99/T 7001-2026", "DB99/T 7002-2026");
        assertThat(codes(get(API + "?q=茶叶加工规范&state=IN_FORCE"))).containsExactly("DB99/T 7002-2026");
        assertThat(codes(get(API + "?q=茶叶加工规范&level=COUNTY"))).isEmpty();
        assertThat(get(API + "?q=茶叶加工规范甲").at("/standards/0/url").asString()).isEqualTo("/standards/DB99T7001-2026");
    }

    @Test
    void a_long_list_comes_in_pages_and_each_standard_once() throws Exception {
        for (int i = 100; i < 230; i++) {
            standard("Q/LONG " + i, "长名单里的标准", "COUNTY", "PLANNED");
        }
        var all = new ArrayList<String>();
        String cursor = "";
        do {
            JsonNode page = get(API + "?q=长名单里的标准&cursor=" + cursor);
            all.addAll(codes(page));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(all).hasSize(130).doesNotHaveDuplicates();
    }

    @Test
    void one_standard_comes_with_its_places_clauses_and_moves() throws Exception {
        JsonNode one = get(API + "/GBT32168-2015");

        assertThat(one.at("/standard/code").asString()).isEqualTo("GB/T 32168-2015");
        assertThat(one.path("places")).isNotEmpty().allSatisfy(p -> {
            assertThat(p.path("framework").asString()).isNotEmpty();
            assertThat(p.path("nodeTitle").asString()).isNotEmpty();
        });
        assertThat(one.path("clauses").isArray()).isTrue();
        assertThat(one.path("moves").isArray()).isTrue();
        assertThat(mvc.get().uri(API + "/GBT00000-1900")).hasStatus(404);
    }

    private void standard(String code, String title, String level, String state) {
        jdbc.sql("""
            INSERT INTO standards.standard (id, code, title, level, region, binding, state)
            VALUES (?, ?, ?, ?, '990000', 'RECOMMENDED', ?)\
            """).params(Ids.next(), code, title, level, state).update();
    }

    private JsonNode get(String uri) throws Exception {
        var answer = mvc.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return new JsonMapper().readTree(answer.getResponse().getContentAsString());
    }

    private static List<String> codes(JsonNode list) {
        return list.path("standards")
                .valueStream()
                .map(s -> s.path("code").asString())
                .toList();
    }
}
