package org.tongyuan.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongyuan.search.synonyms.Synonyms;

class WordsTest {

    private static final Synonyms NONE = (text, index) -> null;

    @Test
    void chinese_is_cut_into_words() {
        assertThat(Words.of("机动车驾驶证换证")).contains("机动车").doesNotContain("机动车驾驶证换证");
    }

    @Test
    void characters_the_dictionary_does_not_join_stay_together() {
        assertThat(Words.of("清和县婚姻登记")).containsExactly("清和县", "婚姻", "登记");
    }

    @Test
    void codes_stay_whole_and_full_width_becomes_half_width() {
        assertThat(Words.of(Words.normalise("编码：０００１２３-990122-ABC"))).containsExactly("编码", "000123-990122-abc");
    }

    @Test
    void rare_characters_are_not_cut_in_half() {
        String rare = "𠮷野家";
        assertThat(Words.pairs(rare)).containsExactly("𠮷野", "野家");
        assertThat(TokenVector.ofTitle(rare)).contains("'𠮷'", "'𠮷野'");
        assertThat(Words.of(rare + "餐饮服务许可")).isNotEmpty();
    }

    @Test
    void a_title_gives_pairs_singles_and_codes_in_parts() {
        assertThat(TokenVector.ofTitle("取水许可 ABC-12"))
                .contains("'取水':", "'水许':", "'许可':", "'水':", "'abc-12':", "'abc':", "'12':");
    }

    @Test
    void quotes_are_doubled() {
        assertThat(TokenVector.quote("o'n\\")).isEqualTo("'o''n\\\\'");
    }

    @Test
    void how_people_ask_says_nothing_about_what_they_want() {
        var query = SearchQuery.parse("请问取水许可怎么办理？", NONE);
        assertThat(query.concepts())
                .extracting(SearchQuery.Concept::alternatives)
                .containsExactlyElementsOf(SearchQuery.parse("取水许可", NONE).concepts().stream()
                        .map(SearchQuery.Concept::alternatives)
                        .toList());
    }

    @Test
    void only_such_words_are_looked_for_themselves() {
        assertThat(SearchQuery.parse("申请", NONE).concepts()).hasSize(1);
        assertThat(SearchQuery.parse("？！", NONE).isEmpty()).isTrue();
    }

    @Test
    void a_synonym_widens_the_query() {
        var query = SearchQuery.parse(
                "驾照换证",
                (text, i) -> text.startsWith("驾照", i) ? new Synonyms.Match("驾照", List.of("驾照", "机动车驾驶证")) : null);
        assertThat(query.readAs()).containsExactly("机动车驾驶证");
        assertThat(query.all()).contains("'机动'", " & ", "'换证'");
    }

    @Test
    void the_excerpt_keeps_rare_characters_whole() {
        String body = "𠮷".repeat(100) + "目标" + "𠮷".repeat(200);
        assertThat(Excerpt.of(body, List.of("目标")))
                .contains("目标")
                .startsWith("…")
                .endsWith("…");
    }
}
