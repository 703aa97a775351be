package org.tongyuan.disclosure.results;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.Deadline;
import org.tongyuan.calendar.TimeLimits;

/** The last days of a result, by the limits that its kind names. */
@Component
class ResultDates {

    private final ResultSettings settings;
    private final TimeLimits limits;
    private final Calendars calendars;

    ResultDates(ResultSettings settings, TimeLimits limits, Calendars calendars) {
        this.settings = settings;
        this.limits = limits;
        this.calendars = calendars;
    }

    @Nullable
    LocalDate due(ResultKind kind, LocalDate decided, String region) {
        return last(settings.of(kind).limit(), decided, region);
    }

    @Nullable
    LocalDate practice(ResultKind kind, LocalDate decided, String region) {
        return last(settings.of(kind).practice(), decided, region);
    }

    @Nullable
    LocalDate takeDown(ResultKind kind, LocalDate voided, String region) {
        return last(settings.of(kind).takeDown(), voided, region);
    }

    /** Null without a limit, and while the holidays of its year are not known. */
    private @Nullable LocalDate last(String limit, LocalDate from, String region) {
        if (limit.isEmpty()) {
            return null;
        }
        var clock = Clock.start(limits.require(limit), from, "作出决定");
        return clock.deadline(calendars.forRegion(region)) instanceof Deadline.Due due ? due.date() : null;
    }
}
