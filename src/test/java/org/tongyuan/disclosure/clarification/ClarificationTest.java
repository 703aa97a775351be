package org.tongyuan.disclosure.clarification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.disclosure.clarification.Clarification.Finding;
import org.tongyuan.disclosure.clarification.Clarification.State;
import org.tongyuan.platform.RuleBroken;

class ClarificationTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void accurate_information_ends_the_matter_with_its_reason() {
        var ended = reported(null).found(Finding.TRUE, "与原件一致", DAY);
        assertThat(ended.state()).isEqualTo(State.NOT_NEEDED);
        assertThat(ended.ending()).isEqualTo(new Clarification.Ending(DAY, "与原件一致"));
    }

    @Test
    void false_or_incomplete_information_waits_for_its_clarification() {
        for (var finding : List.of(Finding.FALSE, Finding.INCOMPLETE)) {
            var confirmed = reported(null).found(finding, "查无此事", DAY);
            assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
            assertThat(confirmed.ending()).isNull();
        }
    }

    @Test
    void cannot_be_clarified_before_it_was_checked_nor_twice() {
        UUID record = UUID.randomUUID();
        broken(() -> reported(null).drafted(record));
        var clarified =
                reported(null).found(Finding.FALSE, "查无此事", DAY).drafted(record).clarified(record, DAY);
        broken(() -> clarified.clarified(record, DAY));
        broken(() -> clarified.leftAlone("影响很小", DAY));
    }

    @Test
    void a_reporter_with_a_contact_is_to_be_told_once_it_ended() {
        var open = reported("13800990009");
        assertThat(open.isToBeTold()).isFalse();
        broken(() -> open.told("电话", DAY));
        var ended = open.found(Finding.TRUE, "属实", DAY);
        assertThat(ended.isToBeTold()).isTrue();
        assertThat(ended.told("电话告知", DAY).isToBeTold()).isFalse();
        assertThat(reported(null).found(Finding.TRUE, "属实", DAY).isToBeTold()).isFalse();
    }

    private static void broken(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class);
    }

    private static Clarification reported(String contact) {
        var clock =
                new DatedClock(Clock.start("X", "核查", 5, DayKind.WORKING, "条例", DAY, "收到反映"), DAY.plusDays(7), null);
        return new Clarification(
                new Clarification.Head(UUID.randomUUID(), "CQ-1", "R", "990122", DAY),
                UUID.randomUUID(),
                new Clarification.Said("假消息", null, "微信群", null, contact, null),
                State.REPORTED,
                clock,
                null,
                null,
                null,
                null,
                0,
                0);
    }
}
