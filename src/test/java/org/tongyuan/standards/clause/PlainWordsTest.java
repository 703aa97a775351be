package org.tongyuan.standards.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongyuan.facts.FactType;
import org.tongyuan.facts.FactTypes;

class PlainWordsTest {

    private static final Map<String, FactType> FACTS =
            new FactTypes().number("visits", "到办事现场次数").text("name", "事项名称").done();

    @Test
    void facts_are_called_by_their_labels_and_comparisons_by_their_signs() {
        assertThat(PlainWords.of("收紧：visits <= 1 → visits <= 0", FACTS)).isEqualTo("收紧：到办事现场次数 ≤ 1 → 到办事现场次数 ≤ 0");
        assertThat(PlainWords.of("visits >= 1 && name != ''", FACTS)).isEqualTo("到办事现场次数 ≥ 1 && 事项名称 ≠ ''");
    }

    @Test
    void what_is_quoted_or_no_fact_stays_as_it_is() {
        assertThat(PlainWords.of("name == 'visits' || revisits <= 2", FACTS))
                .isEqualTo("事项名称 = 'visits' || revisits ≤ 2");
        assertThat(PlainWords.of("$1 visits", FACTS)).isEqualTo("$1 到办事现场次数");
    }
}
