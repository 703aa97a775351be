package org.tongyuan.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CaseNumberTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    @Test
    void is_the_implementation_code_the_day_and_a_sequence() {
        var number = CaseNumber.of("511Z07001006-511602000000-000-11511301008778183N-1-00", null, "511602", DAY);
        assertThat(number.with(7))
                .isEqualTo("11511301008778183N1511Z07001006202603160007")
                .hasSize(43);
    }

    @Test
    void the_national_form_loses_its_suffix() {
        var number = CaseNumber.of("12441500196720244T344219980600301", null, "441500", DAY);
        assertThat(number.with(1)).isEqualTo("12441500196720244T3442199806003202603160001");
    }

    @Test
    void a_code_of_another_shape_falls_back_to_the_agency_then_the_region() {
        assertThat(CaseNumber.of("62052400MZ-XK-0001", "11620524013900000X", "620524", DAY)
                        .with(12))
                .isEqualTo("11620524013900000X20260316000012");
        assertThat(CaseNumber.of("62052400MZ-XK-0001", null, "620524", DAY).with(12))
                .isEqualTo("62052400000020260316000012");
    }

    @Test
    void the_sequence_ends_where_its_digits_do() {
        assertThat(CaseNumber.of("12441500196720244T344219980600301", null, "441500", DAY)
                        .max())
                .isEqualTo(9999);
    }

    @Test
    void can_stand_in_a_url() {
        assertThat(CaseNumber.of("事项/一?", null, "990122", DAY).with(1)).matches("[0-9A-Z-]+");
    }
}
