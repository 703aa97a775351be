package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.Reason;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.platform.LegalBasis;

/** The 20 working days from the day the information was made or changed, with the date they give on the calendar in force. */
@LegalBasis("政府信息公开条例, art. 26")
record PublicationClock(
        Clock clock, @Nullable LocalDate dueOn, @Nullable Integer awaitingYear) {

    static PublicationClock start(TimeLimit limit, LocalDate madeOn, WorkCalendar calendar) {
        return new PublicationClock(Clock.start(limit, madeOn, "政府信息形成或者变更"), null, null).on(calendar);
    }

    /** Computed again; the same when the calendar says the same. */
    PublicationClock on(WorkCalendar calendar) {
        return switch (clock.deadline(calendar)) {
            case Deadline.Due due -> new PublicationClock(clock, due.date(), null);
            case Deadline.AwaitingCalendar awaiting -> new PublicationClock(clock, null, awaiting.year());
            case Deadline.Paused paused -> new PublicationClock(clock, null, null);
            case Deadline.Stopped stopped -> new PublicationClock(clock, dueOn, null);
        };
    }

    PublicationClock stop(LocalDate on, String why) {
        return new PublicationClock(clock.stop(on, why), dueOn, awaitingYear);
    }

    List<Reason> reasons(WorkCalendar calendar) {
        return clock.deadline(calendar).reasons();
    }
}
