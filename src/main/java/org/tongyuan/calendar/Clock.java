package org.tongyuan.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A limit that runs: pure data, a length in days of one kind and the events that befell it. It yields a due date and the reasons for it;
 * the caller stores the date whenever an event changes it. Events count by their legal day, not by the order in which they were
 * added. Pauses may overlap: the clock runs again when the last of them is lifted.
 */
public record Clock(String limitId, String name, int length, DayKind kind, String legalBasis, List<ClockEvent> events) {

    public Clock {
        events = List.copyOf(events);
    }

    /** Starts on the legal day of the trigger, which itself is not counted. */
    public static Clock start(TimeLimit limit, LocalDate on, String reason) {
        return start(limit.id(), limit.name(), limit.length(), limit.kind(), limit.legalBasis(), on, reason);
    }

    public static Clock start(
            String limitId, String name, int length, DayKind kind, String legalBasis, LocalDate on, String reason) {
        return new Clock(
                limitId, name, length, kind, legalBasis, List.of(new ClockEvent(ClockEvent.Kind.START, on, 0, reason)));
    }

    public Clock pause(LocalDate on, String reason) {
        return with(new ClockEvent(ClockEvent.Kind.PAUSE, on, 0, reason));
    }

    public Clock resume(LocalDate on, String reason) {
        return with(new ClockEvent(ClockEvent.Kind.RESUME, on, 0, reason));
    }

    public Clock restart(LocalDate on, String reason) {
        return with(new ClockEvent(ClockEvent.Kind.RESTART, on, 0, reason));
    }

    /** Adds days of the clock's own kind (months for a limit in months) to its length. */
    public Clock extend(int days, LocalDate on, String reason) {
        if (days <= 0) {
            throw new IllegalArgumentException("an extension must be positive: " + days);
        }
        return with(new ClockEvent(ClockEvent.Kind.EXTEND, on, days, reason));
    }

    public Clock stop(LocalDate on, String reason) {
        return with(new ClockEvent(ClockEvent.Kind.STOP, on, 0, reason));
    }

    private Clock with(ClockEvent event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new Clock(limitId, name, length, kind, legalBasis, more);
    }

    /** Computes the deadline with its reasons on the given calendar; never throws for an unknown year. */
    public Deadline deadline(WorkCalendar calendar) {
        return new ClockReading(this, calendar).deadline();
    }
}
