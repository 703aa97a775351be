package org.tongyuan.standards.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.platform.RuleBroken;

class StandardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    @Test
    void in_force_it_is_reviewed_after_five_years_at_the_latest() {
        var inForce = in(StandardState.PUBLISHED).movedTo(StandardState.IN_FORCE, DAY);
        assertThat(inForce.inForceFrom()).isEqualTo(DAY);
        assertThat(inForce.reviewDue()).isEqualTo(LocalDate.of(2031, 11, 28));
        assertThat(inForce.reviewOverdue(LocalDate.of(2031, 11, 28))).isFalse();
        assertThat(inForce.reviewOverdue(LocalDate.of(2031, 11, 29))).isTrue();
    }

    @Test
    void one_that_continues_after_review_keeps_its_first_day() {
        var again = in(StandardState.PUBLISHED)
                .movedTo(StandardState.IN_FORCE, DAY)
                .movedTo(StandardState.REVIEWED, DAY.plusYears(4))
                .movedTo(StandardState.IN_FORCE, DAY.plusYears(4));
        assertThat(again.inForceFrom()).isEqualTo(DAY);
        assertThat(again.reviewDue()).isEqualTo(DAY.plusYears(9));
    }

    @Test
    void nothing_is_approved_without_consultation_and_review() {
        assertThatThrownBy(() -> in(StandardState.DRAFT).movedTo(StandardState.APPROVED, DAY))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> in(StandardState.ABOLISHED).movedTo(StandardState.DRAFT, DAY))
                .isInstanceOf(RuleBroken.class);
    }

    private static Standard in(StandardState state) {
        return new Standard(
                UUID.randomUUID(), "A 1", "甲", "COUNTY", "990122", "RECOMMENDED", state, null, null, null, null, 0);
    }
}
