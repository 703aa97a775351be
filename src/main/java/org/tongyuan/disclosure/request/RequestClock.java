package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.WorkCalendar;

/** The limits that run in a request, by name; each consultation has one of its own. */
final class RequestClock {

    static final String REPLY = "REPLY";
    static final String CORRECTION_NOTICE = "CORRECTION_NOTICE";
    static final String CORRECTION = "CORRECTION_PERIOD";
    static final String FEE = "FEE_PAYMENT";
    private static final String OPINION = "OPINION:";

    private RequestClock() {}

    static String ofOpinion(UUID consultation) {
        return OPINION + consultation;
    }

    /** What a clock says today, as columns. */
    record Reading(
            @Nullable LocalDate due,
            @Nullable Integer awaiting,
            @Nullable LocalDate earliest,
            @Nullable LocalDate stopped,
            boolean paused) {}

    static Reading read(Clock clock, WorkCalendar calendar) {
        return switch (clock.deadline(calendar)) {
            case Deadline.Due due -> new Reading(due.date(), null, null, null, false);
            case Deadline.AwaitingCalendar awaiting ->
                new Reading(null, awaiting.year(), awaiting.earliest(), null, false);
            case Deadline.Paused paused -> new Reading(null, null, null, null, true);
            case Deadline.Stopped stopped -> new Reading(null, null, null, stopped.on(), false);
        };
    }

    static @Nullable LocalDate due(Clock clock, WorkCalendar calendar) {
        return read(clock, calendar).due();
    }
}
