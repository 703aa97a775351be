package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Remaining;
import org.tongyuan.platform.LegalTime;

/** A last day as people read it: the day, how much is left, and the tone in which to say it. */
record DueDay(@Nullable LocalDate on, String text, String tone) {

    private static final int SOON = 3;

    /** Says it for today. */
    @Component
    record Today(Calendars calendars, LegalTime time) {

        DueDay of(@Nullable LocalDate due, Standing standing) {
            if (due == null || !standing.isOpen()) {
                return new DueDay(due, due == null && standing.isOpen() ? "待放假安排公布" : "", "neutral");
            }
            var left = Remaining.of(time.today(), due, calendars.national());
            String tone = switch (left.state()) {
                case OVERDUE -> "late";
                case TODAY -> "warn";
                case BEFORE -> left.days() <= SOON ? "warn" : "neutral";
            };
            return new DueDay(due, left.text(), tone);
        }
    }
}
