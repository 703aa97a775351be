package org.tongyuan.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.ClockRun.Pause;
import org.tongyuan.platform.LegalBasis;

/** Reads a clock on a calendar: walks the stretches in which it ran until its length is used up. */
@LegalBasis("民法典, art. 201")
@LegalBasis("民法典, art. 202")
@LegalBasis("民法典, art. 203")
final class ClockReading {

    private final Clock clock;
    private final WorkCalendar calendar;
    private final ClockRun run;

    ClockReading(Clock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.run = new ClockRun(clock);
    }

    Deadline deadline() {
        var explanation = new Explanation(clock, run, calendar);
        var stop = run.stop();
        if (stop != null) {
            return new Deadline.Stopped(stop.on(), explanation.ofStop(stop));
        }
        try {
            var raw = raw(calendar);
            if (raw == null) {
                int left = left();
                return new Deadline.Paused(run.turn(), left, explanation.ofPause(left));
            }
            var due = rolled(raw, calendar);
            return new Deadline.Due(due, explanation.ofDue(raw, due));
        } catch (CalendarMissing missing) {
            return awaiting(missing.year(), explanation);
        }
    }

    private Deadline awaiting(int year, Explanation explanation) {
        int counted = countedUpTo(Year.of(year).atDay(1).minusDays(1));
        var possible = new EarliestCalendar(calendar);
        var raw = raw(possible);
        // A clock that stands still can end on the day after at the soonest.
        var earliest = raw == null ? run.turn().plusDays(1) : rolled(raw, possible);
        return new Deadline.AwaitingCalendar(
                year, counted, earliest, explanation.ofAwaiting(year, counted, earliest, run.paused() && raw == null));
    }

    /** The day on which the length is used up, before any roll-over; null while a pause lies before it. */
    private @Nullable LocalDate raw(WorkCalendar on) {
        return clock.kind() == DayKind.MONTHS ? rawOfMonths() : rawOfDays(on);
    }

    private @Nullable LocalDate rawOfDays(WorkCalendar on) {
        int left = run.total();
        for (var stretch : run.stretches()) {
            if (stretch.to() == null) {
                return plus(stretch.after(), left, on);
            }
            var end = endWithin(stretch.after(), stretch.to(), left, on);
            if (end != null) {
                return end;
            }
            left -= between(stretch.after(), stretch.to(), on);
        }
        return null;
    }

    /** The day on which {@code left} days are used up, if that is not after {@code to}. */
    private @Nullable LocalDate endWithin(LocalDate after, LocalDate to, int left, WorkCalendar on) {
        try {
            var end = plus(after, left, on);
            return end.isAfter(to) ? null : end;
        } catch (CalendarMissing beyond) {
            // Not used up in the known years; whether the stretch itself stays inside them shows when its days are
            // counted.
            return null;
        }
    }

    /** Months are not divisible, so a pause moves the end by the days it lasted. */
    private @Nullable LocalDate rawOfMonths() {
        var end = run.origin().plusMonths(run.total());
        for (var pause : run.pauses()) {
            if (!pause.after().isBefore(end)) {
                return end;
            }
            if (pause.to() == null) {
                return null;
            }
            end = end.plusDays(ChronoUnit.DAYS.between(pause.after(), pause.to()));
        }
        return end;
    }

    private LocalDate rolled(LocalDate raw, WorkCalendar on) {
        return clock.kind() == DayKind.WORKING || run.total() == 0 ? raw : on.rollForward(raw);
    }

    /** Days that are left on a clock that stands still. */
    private int left() {
        if (clock.kind() == DayKind.MONTHS) {
            var end = run.origin().plusMonths(run.total());
            for (Pause pause : run.pauses()) {
                end = pause.to() == null ? end : end.plusDays(ChronoUnit.DAYS.between(pause.after(), pause.to()));
            }
            return (int) ChronoUnit.DAYS.between(run.turn(), end);
        }
        return run.total() - countedUpTo(LocalDate.MAX);
    }

    private int countedUpTo(LocalDate last) {
        int counted = 0;
        for (var stretch : run.stretches()) {
            var to = stretch.to() == null || stretch.to().isAfter(last) ? last : stretch.to();
            if (to.isAfter(stretch.after())) {
                counted += between(stretch.after(), to, calendar);
            }
        }
        return counted;
    }

    private LocalDate plus(LocalDate after, int days, WorkCalendar on) {
        return clock.kind() == DayKind.WORKING ? on.plusWorkingDays(after, days) : after.plusDays(days);
    }

    private int between(LocalDate after, LocalDate to, WorkCalendar on) {
        return clock.kind() == DayKind.WORKING
                ? on.workingDaysBetween(after, to)
                : (int) ChronoUnit.DAYS.between(after, to);
    }
}
