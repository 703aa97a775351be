package org.tongyuan.cases.joint;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.ClockEvent;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.record.CaseClock;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.ClockKind;
import org.tongyuan.cases.rules.DecisionKind;

/**
 * A branch of a joint case as its case last told of it.
 *
 * @param place its place in the journey, from 0
 * @param licence whether it is a licence, so that LIC_JOINT runs over the joint case
 * @param paused whether a special procedure keeps its clocks standing
 * @param dueOn last day of its statutory limit, without one of its promise; null while it stands still or was not begun
 */
record Branch(
        int place,
        UUID caseId,
        String number,
        String itemName,
        UUID agencyId,
        boolean licence,
        CaseState state,
        @Nullable LocalDate acceptedOn,
        boolean paused,
        @Nullable LocalDate dueOn,
        @Nullable DecisionKind decision,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endedOn) {

    static Branch of(int place, CaseSnapshot c) {
        var decision = c.decision();
        return new Branch(
                place,
                c.head().id(),
                c.head().number(),
                c.head().itemName(),
                c.head().agencyId(),
                c.isLicence(),
                c.state(),
                c.dates().acceptedOn(),
                c.paused(),
                dueOn(c),
                decision == null ? null : decision.kind(),
                c.dates().decidedOn(),
                c.dates().endedOn());
    }

    private static @Nullable LocalDate dueOn(CaseSnapshot c) {
        return c.clocks()
                .of(ClockKind.STATUTORY)
                .or(() -> c.clocks().of(ClockKind.PROMISED))
                .map(CaseClock::dueOn)
                .orElse(null);
    }

    /** The day on which its clocks last began to stand still or to run again; {@code otherwise} when they never did. */
    static LocalDate turnedOn(CaseSnapshot c, LocalDate otherwise) {
        return c.clocks()
                .of(ClockKind.STATUTORY)
                .or(() -> c.clocks().of(ClockKind.PROMISED))
                .flatMap(clock -> clock.clock().events().stream()
                        .filter(e -> e.kind() == ClockEvent.Kind.PAUSE || e.kind() == ClockEvent.Kind.RESUME)
                        .reduce((earlier, later) -> later))
                .map(ClockEvent::on)
                .orElse(otherwise);
    }

    /** Whether nothing by which the joint case is computed differs. */
    boolean saysTheSame(Branch other) {
        return Objects.equals(acceptedOn, other.acceptedOn)
                && paused == other.paused
                && Objects.equals(dueOn, other.dueOn)
                && decision == other.decision
                && Objects.equals(decidedOn, other.decidedOn)
                && Objects.equals(endedOn, other.endedOn);
    }

    /** The day on which there was nothing more to wait for: it was decided, or ended without a decision. */
    public @Nullable LocalDate doneOn() {
        return decidedOn == null ? endedOn : decidedOn;
    }

    public boolean isDone() {
        return doneOn() != null;
    }

    public boolean isAccepted() {
        return acceptedOn != null;
    }

    /** Whether it still waits for acceptance, so that the joint acceptance is not complete. */
    boolean isToBeAccepted() {
        return acceptedOn == null && endedOn == null;
    }

    /** Late as seen on a day: not done by the end of its last day. */
    boolean isLate(LocalDate day) {
        LocalDate done = doneOn();
        return dueOn != null && dueOn.isBefore(done == null ? day : done);
    }
}
