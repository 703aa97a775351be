package org.tongyuan.cases.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.calendar.WorkCalendar;

/** A due date as people read it: the day, how much is left, and the tone in which to say it. */
public record DueWords(@Nullable LocalDate on, String text, String tone) {

    private static final int SOON = 2;

    public static DueWords of(
            @Nullable LocalDate due, @Nullable Integer awaitingYear, LocalDate today, WorkCalendar calendar) {
        if (due == null) {
            return new DueWords(null, awaitingYear == null ? "" : "待" + awaitingYear + "年放假安排", "neutral");
        }
        var left = Remaining.of(today, due, calendar);
        String tone = switch (left.state()) {
            case OVERDUE -> "late";
            case TODAY -> "warn";
            case BEFORE -> left.days() <= SOON ? "warn" : "neutral";
        };
        return new DueWords(due, left.text(), tone);
    }
}
