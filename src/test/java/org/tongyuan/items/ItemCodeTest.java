package org.tongyuan.items;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongyuan.items.ItemCode.Failure;
import org.tongyuan.items.ItemCode.Parsed;

class ItemCodeTest {

    @Test
    void takes_the_hyphenated_form_apart() {
        ItemCode code = parts("511Z07001006-511602000000-000-11511301008778183N-1-00");
        assertThat(code.base()).isEqualTo("511Z07001006");
        assertThat(code.region()).isEqualTo("511602000000");
        assertThat(code.creditCode()).isEqualTo("11511301008778183N");
        assertThat(code.level()).isEqualTo("1");
        assertThat(code.suffix()).isEqualTo("00");
        assertThat(code.checkCharacterValid()).isTrue();
        assertThat(code.implementationCode()).isEqualTo("11511301008778183N1511Z07001006");
    }

    @Test
    void keeps_hyphens_that_belong_to_the_base_code() {
        ItemCode code = parts("G-000007-001-511602000000-000-115113010833722043-1-00");
        assertThat(code.base()).isEqualTo("G-000007-001");
        assertThat(code.implementationCode()).isNull();
    }

    @Test
    void takes_the_national_form_apart() {
        ItemCode code = parts("12441500196720244T344219980600301");
        assertThat(code.creditCode()).isEqualTo("12441500196720244T");
        assertThat(code.level()).isEqualTo("3");
        assertThat(code.base()).isEqualTo("442199806003");
        assertThat(code.suffix()).isEqualTo("01");
        assertThat(code.checkCharacterValid()).isTrue();
        assertThat(code.implementationCode()).isEqualTo("12441500196720244T3442199806003");
    }

    @Test
    void a_wrong_check_character_is_told_and_not_mended() {
        ItemCode code = parts("511A0014400001-511602000000-000-TE5116020105116050-1-00");
        assertThat(code.checkCharacterValid()).isFalse();
        assertThat(code.creditCode()).isEqualTo("TE5116020105116050");
    }

    @ParameterizedTest
    @CsvSource({
        "512B0053300006-511602000000-000-083372204-1-00, CREDIT_CODE_LENGTH",
        "511A0080800002-511602000000-000-1151130000877869M-1-00, CREDIT_CODE_LENGTH",
        "512C0107400001-511602000000-000-00877868-5-1-00, CREDIT_CODE_LENGTH",
        "511F0045400001-511602000000-000-11511301452259996u-1-00, CREDIT_CODE_CHARACTERS",
        "E-000021-001-1111111111111111, PARTS",
        "511Z07001006-511602000000-001-11511301008778183N-1-00, MIDDLE",
        "123, PARTS"
    })
    void what_fits_no_form_has_a_reason(String text, Failure failure) {
        assertThat(ItemCode.parse(text)).isEqualTo(new Parsed.Unparseable(failure));
    }

    private static ItemCode parts(String text) {
        assertThat(ItemCode.parse(text)).isInstanceOf(Parsed.Parts.class);
        return ((Parsed.Parts) ItemCode.parse(text)).code();
    }
}
