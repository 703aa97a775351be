package org.tongyuan.disclosure.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.disclosure.advice.PublicAdvice.Answer;
import org.tongyuan.disclosure.advice.PublicAdvice.State;
import org.tongyuan.disclosure.advice.PublicAdvice.Wording;
import org.tongyuan.platform.RuleBroken;

class PublicAdviceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = DAY.plusDays(7);
    private static final Wording WORDING = new Wording("标题", "问题");

    @Test
    void is_answered_once() {
        var answered = asked(true).answered(answer(WORDING, null, DAY));
        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        assertThat(answered.isOpen()).isFalse();
        broken("disclosure.public-advice.answered", () -> answered.answered(answer(WORDING, null, DAY)));
        broken("disclosure.public-advice.answered", () -> answered.passedOn(UUID.randomUUID(), clock()));
    }

    @Test
    void is_shown_only_when_the_asker_agreed() {
        broken("disclosure.public-advice.consent", () -> asked(false).answered(answer(WORDING, null, DAY)));
        assertThat(asked(false).answered(answer(null, "咨询人不同意公开", DAY)).answer())
                .satisfies(given -> assertThat(given.isShown()).isFalse());
    }

    @Test
    void is_not_hidden_without_a_reason() {
        broken("disclosure.public-advice.hidden-reason", () -> asked(true).answered(answer(null, " ", DAY)));
        broken("disclosure.public-advice.hidden-reason", () -> asked(true).answered(answer(null, null, DAY)));
    }

    @Test
    void goes_to_another_agency_with_a_clock_of_its_own() {
        UUID other = UUID.randomUUID();
        var anew = new DatedClock(clock().clock(), DUE.plusDays(2), null);
        var passed = asked(true).passedOn(other, anew);
        assertThat(passed.agencyId()).isEqualTo(other);
        assertThat(passed.clock()).isEqualTo(anew);
        assertThat(passed.isOpen()).isTrue();
    }

    @Test
    void is_late_after_its_day_and_stays_late_when_it_was_answered_then() {
        assertThat(asked(true).isLate(DUE)).isFalse();
        assertThat(asked(true).isLate(DUE.plusDays(1))).isTrue();
        assertThat(asked(true).answered(answer(WORDING, null, DUE)).isLate(DUE.plusYears(1)))
                .isFalse();
        assertThat(asked(true).answered(answer(WORDING, null, DUE.plusDays(1))).isLate(DUE.plusYears(1)))
                .isTrue();
    }

    @Test
    void is_not_late_while_the_calendar_of_a_year_is_missing() {
        assertThat(asked(true)
                        .timed(new DatedClock(clock().clock(), null, 2027))
                        .isLate(DUE.plusYears(1)))
                .isFalse();
    }

    private static Answer answer(Wording wording, String hidden, LocalDate on) {
        return new Answer("可以", on, UUID.randomUUID(), wording, hidden);
    }

    private static void broken(String message, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(message));
    }

    private static DatedClock clock() {
        return new DatedClock(Clock.start("X", "答复", 5, DayKind.WORKING, "指引", DAY, "收到咨询"), DUE, null);
    }

    private static PublicAdvice asked(boolean mayShow) {
        return new PublicAdvice(
                new PublicAdvice.Head(UUID.randomUUID(), "ZX-1", "R", "990122", DAY),
                UUID.randomUUID(),
                new PublicAdvice.Asked("标题", "问题", null, null, null, mayShow),
                State.ASKED,
                clock(),
                null,
                0,
                0);
    }
}
