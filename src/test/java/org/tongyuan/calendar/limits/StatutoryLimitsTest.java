package org.tongyuan.calendar.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.DayKind;

class StatutoryLimitsTest {

    private final StatutoryLimits limits = new StatutoryLimits();

    @Test
    void a_licence_is_decided_in_20_working_days() {
        var limit = limits.require("LIC_DECIDE");
        assertThat(limit.length()).isEqualTo(20);
        assertThat(limit.kind()).isEqualTo(DayKind.WORKING);
        assertThat(limit.legalBasis()).contains("行政许可法第四十二条");
        assertThat(limit.verified()).isTrue();
    }

    @Test
    void budgets_count_natural_days_and_direct_suits_months() {
        assertThat(limits.require("BUD_GOV_PUBLISH").kind()).isEqualTo(DayKind.NATURAL);
        assertThat(limits.require("SUE_DIRECT").kind()).isEqualTo(DayKind.MONTHS);
    }

    @Test
    void what_was_not_read_in_the_source_is_marked() {
        assertThat(limits.require("DATA_SHARE_CONDITIONAL").verified()).isFalse();
        assertThat(limits.require("OGI_CORRECTION_PERIOD").verified()).isFalse();
    }

    @Test
    void a_limit_without_a_number_is_listed_but_cannot_be_counted() {
        assertThat(limits.groups().stream().flatMap(g -> g.rows().stream())).anySatisfy(row -> {
            assertThat(row.id()).isEqualTo("OGI_CATALOG_UPDATE");
            assertThat(row.length()).isEqualTo("未定天数");
        });
        assertThatThrownBy(() -> limits.require("OGI_CATALOG_UPDATE")).isInstanceOf(IllegalArgumentException.class);
    }
}
