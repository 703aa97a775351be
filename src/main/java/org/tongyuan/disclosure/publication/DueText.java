package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.calendar.WorkCalendar;

/** The last day for publication as people read it: the day, how much is left, and the tone in which to say it. */
record DueText(@Nullable LocalDate on, String text, String tone) {

    private static final int SOON = 3;

    static DueText of(@Nullable LocalDate due, @Nullable Integer awaitingYear, LocalDate today, WorkCalendar calendar) {
        if (due == null) {
            return new DueText(null, awaitingYear == null ? "" : "待 " + awaitingYear + " 年放假安排公布", "neutral");
        }
        var left = Remaining.of(today, due, calendar);
        String tone = switch (left.state()) {
            case OVERDUE -> "late";
            case TODAY -> "warn";
            case BEFORE -> left.days() <= SOON ? "warn" : "neutral";
        };
        return new DueText(due, left.text(), tone);
    }
}
