package org.tongyuan.search.synonyms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongyuan.platform.RuleBroken;

class SynonymListTest {

    private final Thesaurus thesaurus =
            new Thesaurus(List.of(List.of("驾照", "驾驶证", "机动车驾驶证"), List.of("社保", "社会保险"), List.of("社保卡", "社会保障卡")));

    @Test
    void the_list_that_comes_with_the_product_is_large_enough_and_readable() {
        List<SynonymGroup> groups = CurrentSynonyms.builtIn();
        assertThat(groups).hasSizeGreaterThanOrEqualTo(150);
        assertThat(groups).allMatch(g -> g.terms().size() >= 2);
        assertThat(groups).extracting(g -> g.terms().getFirst()).contains("驾照", "社保卡", "房产证", "准生证", "营业执照");
    }

    @Test
    void everyday_words_lead_to_statutory_ones_and_not_back() {
        assertThat(same("驾照怎么换", 0)).containsExactly("驾照", "驾驶证", "机动车驾驶证");
        assertThat(same("机动车驾驶证", 0)).containsExactly("机动车驾驶证");
    }

    @Test
    void the_longest_term_counts() {
        assertThat(same("办社保卡", 1)).containsExactly("社保卡", "社会保障卡");
        assertThat(thesaurus.at("办社保卡", 0)).isNull();
    }

    @Test
    void a_group_needs_two_words_of_sensible_length() {
        assertThat(SynonymGroup.read("驾照＝驾驶证，机动车驾驶证 ; 驾照").terms()).containsExactly("驾照", "驾驶证", "机动车驾驶证");
        assertThatThrownBy(() -> SynonymGroup.read("驾照")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> SynonymGroup.read("车 = 机动车")).isInstanceOf(RuleBroken.class);
    }

    private List<String> same(String text, int index) {
        var match = thesaurus.at(text, index);
        return match == null ? List.of() : match.same();
    }
}
