package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.WorkCalendar;

/** What the promise's clock says today, as columns; no due day once it has stopped or while the calendar of its year is not known. */
record CorrectionClock(@Nullable LocalDate due, @Nullable Integer awaiting) {

    static CorrectionClock read(Clock clock, WorkCalendar calendar) {
        return switch (clock.deadline(calendar)) {
            case Deadline.Due due -> new CorrectionClock(due.date(), null);
            case Deadline.AwaitingCalendar awaiting -> new CorrectionClock(null, awaiting.year());
            case Deadline.Paused paused -> new CorrectionClock(null, null);
            case Deadline.Stopped stopped -> new CorrectionClock(null, null);
        };
    }
}
