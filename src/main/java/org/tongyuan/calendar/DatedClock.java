package org.tongyuan.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clock with what it says on the calendar in force, as it is kept in columns beside it.
 *
 * @param dueOn last day in time; while it waits for a calendar null, after it was stopped what it was
 * @param awaitingYear year whose calendar it waits for, null when for none
 */
public record DatedClock(
        Clock clock, @Nullable LocalDate dueOn, @Nullable Integer awaitingYear) {

    public static DatedClock start(TimeLimit limit, LocalDate on, String reason, WorkCalendar calendar) {
        return new DatedClock(Clock.start(limit, on, reason), null, null).on(calendar);
    }

    /** Computed again; the same when the calendar says the same. */
    public DatedClock on(WorkCalendar calendar) {
        return switch (clock.deadline(calendar)) {
            case Deadline.Due due -> new DatedClock(clock, due.date(), null);
            case Deadline.AwaitingCalendar awaiting -> new DatedClock(clock, null, awaiting.year());
            case Deadline.Paused paused -> new DatedClock(clock, null, null);
            case Deadline.Stopped stopped -> this;
        };
    }

    public DatedClock stop(LocalDate on, String reason) {
        return new DatedClock(clock.stop(on, reason), dueOn, awaitingYear);
    }

    public List<Reason> reasons(WorkCalendar calendar) {
        return clock.deadline(calendar).reasons();
    }

    /** How it stands today: 还剩 3 个工作日, 已超期…; which year's calendar is missing when the day is not known. */
    public String text(LocalDate today, WorkCalendar calendar) {
        if (dueOn == null) {
            return awaitingYear == null ? "" : "待 " + awaitingYear + " 年放假安排公布";
        }
        return Remaining.of(today, dueOn, calendar).text();
    }

    public boolean isOver(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }
}
