package org.tongyuan.disclosure.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class CheckLimitsTest {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 31);

    private final CheckLimits limits = new CheckLimits();

    @Test
    void news_are_stale_after_two_weeks_notices_after_six_months_and_others_after_their_own_days() {
        assertThat(limits.staleOn(ColumnKind.NEWS, AUGUST, 3)).isEqualTo(LocalDate.of(2026, 9, 14));
        assertThat(limits.staleOn(ColumnKind.NOTICES, AUGUST, 3)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(limits.staleOn(ColumnKind.POLICY, AUGUST, 3)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(limits.staleOn(ColumnKind.STANDING, AUGUST, 400)).isEqualTo(AUGUST.plusDays(400));
    }

    @Test
    void the_document_of_the_numbers_is_named_and_said_to_be_unread() {
        assertThat(limits.source()).contains("国办秘函〔2019〕19号");
        assertThat(limits.isVerified()).isFalse();
        assertThat(limits.number("staleColumns")).isEqualTo(5);
        assertThat(limits.number("unreachable.seconds")).isEqualTo(15);
    }

    @Test
    void the_standard_names_each_column_once_and_promises_no_more_than_the_checks_allow() {
        var standard = new ColumnStandard().all();
        var codes = new HashSet<String>();
        assertThat(standard).isNotEmpty().allSatisfy(s -> {
            assertThat(codes.add(s.code())).as(s.code()).isTrue();
            assertThat(s.days()).isLessThanOrEqualTo(limits.most(s.kind()));
            assertThat(s.kind() == ColumnKind.STANDING).as(s.code()).isEqualTo(s.days() > 0);
        });
    }
}
