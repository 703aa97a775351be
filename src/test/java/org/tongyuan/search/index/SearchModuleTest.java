package org.tongyuan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongyuan.TongyuanTest;
import org.tongyuan.search.SearchEntry;
import org.tongyuan.search.SearchHit;
import org.tongyuan.search.SearchIndex;

@TongyuanTest
class SearchModuleTest {

    private static final String KIND = "search-test";

    @Autowired
    SearchIndex index;

    @BeforeEach
    void a_few_entries() {
        index.putAll(List.of(
                entry("1", "机动车驾驶证期满换证", "驾驶人应当在有效期满前九十日内申请换证。"),
                entry("2", "不动产转移登记", "房屋买卖双方共同申请，提交不动产权证书。"),
                entry("3", "公共场所卫生许可", "编码 000123014000-990122-000-11990122MB0000001X-3-00。理发店、美容店、游泳馆适用。"),
                entry("4", "残疾人证办理", "首次申领中华人民共和国残疾人证。"),
                entry("5", "重度残疾人护理补贴", "持有残疾人证的重度残疾人可以申请。"),
                entry("6", "税务登记信息查询", "纳税人查询登记信息。"),
                entry("7", "O'Neil\\test 特殊'字符", "引号和反斜杠"),
                entry("8", "清和县古树名木保护", "清和县范围内的古树名木。")));
    }

    @Test
    void everyday_word_finds_the_statutory_name() {
        var hits = index.findPublic("驾照", KIND, 0, 10);
        assertThat(hits.hits()).first().extracting(SearchHit::id).isEqualTo("1");
        assertThat(hits.readAs()).contains("机动车驾驶证");
    }

    @Test
    void a_question_finds_what_it_is_about() {
        assertThat(ids("我的驾照到期了怎么办")).startsWith("1");
        assertThat(ids("房屋过户怎么办理")).startsWith("2");
    }

    @Test
    void words_may_come_in_any_order() {
        assertThat(ids("登记 不动产")).contains("2");
        assertThat(ids("换证驾驶证")).contains("1");
    }

    @Test
    void the_beginning_of_a_code_is_enough() {
        assertThat(ids("000123014000")).containsExactly("3");
        assertThat(ids("000123014000-990122")).containsExactly("3");
        assertThat(ids("11990122mb0000")).containsExactly("3");
    }

    @Test
    void a_single_character_finds_titles_that_have_it() {
        assertThat(ids("税")).containsExactly("6");
    }

    @Test
    void the_whole_term_in_the_title_comes_first() {
        assertThat(ids("残疾人证")).startsWith("4").contains("5");
    }

    @Test
    void when_not_everything_is_found_something_is() {
        assertThat(ids("机动车驾驶证 天文望远镜")).contains("1");
    }

    @Test
    void names_the_dictionary_does_not_know_are_found() {
        assertThat(ids("清和县")).contains("8");
    }

    @Test
    void signs_with_a_meaning_in_sql_do_no_harm() {
        assertThat(ids("o'neil")).containsExactly("7");
        assertThat(ids("' | & ! \\ :* %_")).isEmpty();
        assertThat(ids("特殊'字符")).contains("7");
        assertThat(ids("")).isEmpty();
    }

    @Test
    void closed_entries_and_removed_ones_are_not_found() {
        index.put(new SearchEntry(KIND, "9", "鲸鱼养殖秘密", "", "/x", null, false, 0));
        assertThat(ids("鲸鱼养殖")).isEmpty();
        index.put(entry("9", "鲸鱼养殖秘密", ""));
        assertThat(ids("鲸鱼养殖")).containsExactly("9");
        index.remove(KIND, "9");
        assertThat(ids("鲸鱼养殖")).isEmpty();
    }

    @Test
    void the_excerpt_shows_the_place() {
        assertThat(index.findPublic("美容店", KIND, 0, 10).hits().getFirst().excerpt())
                .contains("美容店");
    }

    @Test
    void pages_follow_each_other_and_count_all() {
        assertThat(index.findPublic("残疾人", KIND, 0, 1).total()).isEqualTo(2);
        assertThat(index.findPublic("残疾人", KIND, 1, 1).hits()).hasSize(1);
        assertThat(index.findPublic("残疾人", KIND, 5, 1).hits()).isEmpty();
        assertThat(index.findPublic("残疾人", KIND, 5, 1).total()).isEqualTo(2);
    }

    private List<String> ids(String query) {
        return index.findPublic(query, KIND, 0, 10).hits().stream()
                .map(SearchHit::id)
                .toList();
    }

    private static SearchEntry entry(String id, String title, String body) {
        return new SearchEntry(KIND, id, title, body, "/items/" + id, null, true, 0);
    }
}
