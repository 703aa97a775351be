package org.tongyuan.disclosure.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WantedKeysTest {

    @Test
    void spaces_punctuation_and_courtesy_make_no_difference() {
        assertThat(WantedKeys.words("申请公开：2025年电梯（住宅）抽检结果。"))
                .isEqualTo(WantedKeys.words("2025 年电梯(住宅)\n抽检结果"))
                .isEqualTo("2025年电梯住宅抽检结果");
        assertThat(WantedKeys.words("2025年电梯抽检结果")).isNotEqualTo(WantedKeys.words("2024年电梯抽检结果"));
        assertThat(WantedKeys.words("。")).isEmpty();
    }

    @Test
    void a_document_number_is_found_in_a_sentence_whatever_its_brackets() {
        assertThat(WantedKeys.documents("请提供关于印发方案的通知（清政办〔2025〕12号）"))
                .isEqualTo(WantedKeys.documents("本人申请公开清政办[2025]第012号文件"))
                .isEqualTo(WantedKeys.documents("文号为清政办（2025）12 号"))
                .containsExactly("清政办〔2025〕12号");
        assertThat(WantedKeys.documents("清政办〔2025〕1号和清市监〔2025〕2号")).containsExactly("清政办〔2025〕1号", "清市监〔2025〕2号");
        assertThat(WantedKeys.documents("2025年第12号公告")).isEmpty();
    }
}
