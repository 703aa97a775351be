package org.tongyuan.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long is left until a due date, in words. {@code days} is negative when it is overdue; counted in working days, or in natural
 * days where the calendar between the two is not known.
 */
public record Remaining(int days, DayKind kind, State state, String text) {

    /** Where today stands to the due date. */
    public enum State {
        BEFORE,
        TODAY,
        OVERDUE
    }

    public static Remaining of(LocalDate today, LocalDate due, WorkCalendar calendar) {
        try {
            return of(today, due, calendar.workingDaysBetween(today, due), DayKind.WORKING);
        } catch (CalendarMissing unknown) {
            return of(today, due, (int) ChronoUnit.DAYS.between(today, due), DayKind.NATURAL);
        }
    }

    private static Remaining of(LocalDate today, LocalDate due, int days, DayKind kind) {
        var unit = kind == DayKind.WORKING ? " 个工作日" : " 天";
        if (today.equals(due)) {
            return new Remaining(0, kind, State.TODAY, "今天到期");
        }
        if (today.isBefore(due)) {
            return new Remaining(days, kind, State.BEFORE, "还剩 " + days + unit);
        }
        // On the rest days right after the due date it is overdue, though no working day has passed.
        return new Remaining(days, kind, State.OVERDUE, days == 0 ? "已超期" : "已超期 " + -days + unit);
    }
}
