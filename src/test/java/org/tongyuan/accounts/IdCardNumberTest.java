package org.tongyuan.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdCardNumberTest {

    /** The example of GB 11643 itself, and one whose check character is X. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void the_examples_of_the_standard_are_valid(String number) {
        assertThat(IdCardNumber.isValid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021",
                "11010519491231002x",
                "11010519491331002X",
                "11010519490230002X",
                "110105491231002",
                "",
                "1101051949123100２X"
            })
    void a_wrong_digit_birthday_or_length_is_not(String number) {
        assertThat(IdCardNumber.isValid(number)).isFalse();
    }

    @Test
    void every_single_wrong_digit_is_found() {
        String right = "11010519491231002X";
        for (int i = 0; i < 17; i++) {
            char other = right.charAt(i) == '9' ? '8' : (char) (right.charAt(i) + 1);
            assertThat(IdCardNumber.isValid(right.substring(0, i) + other + right.substring(i + 1)))
                    .isFalse();
        }
    }
}
