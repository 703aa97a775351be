package org.tongyuan.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.complaints.complaint.Complaint.Answer;
import org.tongyuan.complaints.complaint.Complaint.Measure;
import org.tongyuan.complaints.complaint.Complaint.State;
import org.tongyuan.platform.RuleBroken;

class ComplaintTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void what_is_found_true_must_be_followed_by_a_measure_and_what_is_not_by_none() {
        for (Finding finding : Finding.values()) {
            var answer = new Answer(finding, "查明", DAY);
            boolean upheld = finding != Finding.NOT_UPHELD;
            var wrong = upheld ? List.<Measure>of() : List.of(measure());
            var right = upheld ? List.of(measure()) : List.<Measure>of();
            assertThatThrownBy(() -> accepted().answered(answer, wrong)).isInstanceOf(RuleBroken.class);
            var answered = accepted().answered(answer, right);
            assertThat(answered.state()).isEqualTo(upheld ? State.ANSWERED : State.CLOSED);
            assertThat(answered.endedOn()).isEqualTo(upheld ? null : DAY);
        }
    }

    @Test
    void is_closed_with_the_last_measure_that_was_carried_out() {
        var one = measure();
        var two = measure();
        var answered = accepted().answered(new Answer(Finding.UPHELD, "查明", DAY), List.of(one, two));
        var half = answered.done(one.id(), "已改", DAY.plusDays(3));
        assertThat(half.state()).isEqualTo(State.ANSWERED);
        assertThatThrownBy(() -> half.done(one.id(), "又改", DAY.plusDays(4)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("complaint.measure.done"));
        var closed = half.done(two.id(), "已改", DAY.plusDays(5));
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        assertThat(closed.endedOn()).isEqualTo(DAY.plusDays(5));
    }

    @Test
    void cannot_be_answered_before_it_was_taken_up_nor_taken_up_twice() {
        assertThatThrownBy(() -> received().answered(new Answer(Finding.NOT_UPHELD, "查明", DAY), List.of()))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> accepted().accepted(DAY, clock())).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> received().refused("没有具体事实", DAY).accepted(DAY, clock()))
                .isInstanceOf(RuleBroken.class);
    }

    private static Complaint accepted() {
        return received().accepted(DAY, clock());
    }

    private static Measure measure() {
        return new Measure(UUID.randomUUID(), MeasureKind.URGE, "更正电话", DAY, null, null, null);
    }

    private static DatedClock clock() {
        return new DatedClock(Clock.start("X", "答复", 15, DayKind.WORKING, "条例", DAY, "受理"), DAY.plusDays(21), null);
    }

    private static Complaint received() {
        return new Complaint(
                new Complaint.Head(
                        UUID.randomUUID(),
                        "TS-1",
                        "ABCD2345",
                        ComplaintKind.REPORT,
                        ComplaintField.DISCLOSURE,
                        IntakeChannel.INTERNET,
                        "990122",
                        UUID.randomUUID(),
                        new Complaint.About(UUID.randomUUID(), null, null, null, null),
                        DAY),
                new Complaint.Said("没有公开", null, null, null, null),
                State.RECEIVED,
                clock(),
                null,
                null,
                null,
                List.of(),
                null,
                0);
    }
}
