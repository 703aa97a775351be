package org.tongyuan.calendar;

import java.time.LocalDate;
import java.util.List;

/** What a clock says: a due date, or why there is none yet, always with its reasons. */
public sealed interface Deadline {

    List<Reason> reasons();

    /** The last day on which the act is in time. */
    record Due(LocalDate date, List<Reason> reasons) implements Deadline {}

    /** The count reaches into a year that is not published: days counted so far, and the earliest date it can be. */
    record AwaitingCalendar(int year, int daysCounted, LocalDate earliest, List<Reason> reasons) implements Deadline {}

    /** The clock stands still; {@code remaining} days are left when it resumes. */
    record Paused(LocalDate since, int remaining, List<Reason> reasons) implements Deadline {}

    /** The clock was stopped by the act it was waiting for. */
    record Stopped(LocalDate on, List<Reason> reasons) implements Deadline {}
}
