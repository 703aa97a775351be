package org.tongyuan.documents.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTextTest {

    private static List<String> problems(String text) {
        return WordingText.parse(text).problems();
    }

    @Test
    void every_letter_s_own_words_are_whole() {
        for (var form : WordingForms.forms(WordingForms.read())) {
            assertThat(problems(form.text())).as(form.template()).isEmpty();
            assertThat(form.missingFrom(WordingText.parse(form.text())))
                    .as(form.template())
                    .isEmpty();
        }
    }

    @Test
    void what_is_not_in_the_language_is_named_with_its_line() {
        assertThat(problems("好。\n{密码}")).containsExactly("第 2 行：没有名为“密码”的内容项");
        assertThat(problems("{如有 依据}根据{依据}")).containsExactly("第 1 行：缺少{完}");
        assertThat(problems("根据{依据}{完}")).containsExactly("第 1 行：多了一个{完}");
        assertThat(problems("根据{依据")).containsExactly("第 1 行：花括号没有成对");
        assertThat(problems("见{理由}")).containsExactly("第 1 行：{理由}要单独占一行");
        assertThat(problems("{视为受理}")).hasSize(1);
        assertThat(problems("{如有 依据}".repeat(5) + "{完}".repeat(5))).contains("第 1 行：条件套得太深");
        assertThat(problems("  \n ")).containsExactly("正文不能为空");
        assertThat(problems("字".repeat(WordingText.MOST_CHARACTERS + 1))).hasSize(1);
    }

    @Test
    void a_part_counts_only_where_it_always_stands() {
        assertThat(missing("{理由}\n{如有 依据}根据{依据}{完}")).containsExactly(Slot.REMEDY);
        assertThat(missing("{理由}\n{依据}\n{如有 有效期限}{依据}{完}\n{救济途径}")).isEmpty();
        assertThat(missing("{理由}\n{如有 有效期限}{依据}{完}\n{救济途径}")).containsExactly(Slot.BASIS);
        assertThat(missing("{理由}\n{没有 依据}{依据}{完}\n{救济途径}")).containsExactly(Slot.BASIS);
        assertThat(missing("{理由}\n{如有 有效期限}{依据}{完}{没有 有效期限}{依据}{完}\n{救济途径}")).isEmpty();
    }

    private static List<Slot> missing(String text) {
        assertThat(problems(text)).isEmpty();
        return RequiredParts.missing(WordingText.parse(text), List.of(Slot.REASONS, Slot.BASIS, Slot.REMEDY));
    }
}
