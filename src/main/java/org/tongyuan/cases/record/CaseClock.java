package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.WorkCalendar;

/**
 * One clock of a case with its due date as stored. The date stays when the clock is stopped, so that it can be seen whether the act was
 * in time. While the year's calendar is missing there is no date, only the earliest one it can be.
 *
 * @param key the kind, for a step's clock with the step's key
 */
public record CaseClock(
        String key,
        ClockKind kind,
        Clock clock,
        @Nullable LocalDate dueOn,
        @Nullable Integer awaitingYear,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate stoppedOn) {

    static CaseClock start(String key, ClockKind kind, Clock clock, WorkCalendar calendar) {
        return new CaseClock(key, kind, clock, null, null, null, null).computed(calendar);
    }

    CaseClock stop(LocalDate on, String reason) {
        return new CaseClock(key, kind, clock.stop(on, reason), dueOn, awaitingYear, earliestOn, on);
    }

    CaseClock restart(LocalDate on, String reason, WorkCalendar calendar) {
        return new CaseClock(key, kind, clock.restart(on, reason), null, null, null, null).computed(calendar);
    }

    CaseClock keptAs(String otherKey) {
        return new CaseClock(otherKey, kind, clock, dueOn, awaitingYear, earliestOn, stoppedOn);
    }

    CaseClock pause(LocalDate on, String reason, WorkCalendar calendar) {
        return new CaseClock(key, kind, clock.pause(on, reason), null, null, null, null).computed(calendar);
    }

    CaseClock resume(LocalDate on, String reason, WorkCalendar calendar) {
        return new CaseClock(key, kind, clock.resume(on, reason), null, null, null, null).computed(calendar);
    }

    CaseClock extend(int days, LocalDate on, String reason, WorkCalendar calendar) {
        return new CaseClock(key, kind, clock.extend(days, on, reason), null, null, null, null).computed(calendar);
    }

    /** Computes a running clock again; a stopped one keeps what was true when it stopped. */
    CaseClock computed(WorkCalendar calendar) {
        return switch (clock.deadline(calendar)) {
            case Deadline.Due due -> new CaseClock(key, kind, clock, due.date(), null, null, null);
            case Deadline.AwaitingCalendar waits ->
                new CaseClock(key, kind, clock, null, waits.year(), waits.earliest(), null);
            case Deadline.Paused paused -> new CaseClock(key, kind, clock, null, null, null, null);
            case Deadline.Stopped stopped -> this;
        };
    }

    public boolean running() {
        return stoppedOn == null;
    }

    /** Late as seen on a day: still running after its date, or stopped after it. */
    public boolean lateOn(LocalDate today) {
        return dueOn != null && dueOn.isBefore(stoppedOn == null ? today : stoppedOn);
    }
}
