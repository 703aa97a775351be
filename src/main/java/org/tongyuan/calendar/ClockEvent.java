package org.tongyuan.calendar;

import java.time.LocalDate;

/** What happened to a clock, on which legal day, and why; {@code days} is used by {@link Kind#EXTEND} only. */
public record ClockEvent(Kind kind, LocalDate on, int days, String reason) {

    /** Kinds of events. RESTART counts again from zero; PAUSE keeps what was counted. */
    public enum Kind {
        START,
        PAUSE,
        RESUME,
        RESTART,
        EXTEND,
        STOP
    }
}
