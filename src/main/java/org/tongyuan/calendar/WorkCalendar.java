package org.tongyuan.calendar;

import java.time.LocalDate;

/** Working days of the years it knows, immutable; every method throws {@link CalendarMissing} for a year it does not know. */
public interface WorkCalendar {

    boolean isWorkingDay(LocalDate day);

    /** The n-th working day after {@code from}; the day of the trigger is not counted (民法典, art. 201). */
    LocalDate plusWorkingDays(LocalDate from, int days);

    /** Working days after {@code from} up to and including {@code to}. */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /** The day itself when it is a working day, else the first working day after it (民法典, art. 203). */
    LocalDate rollForward(LocalDate day);

    boolean knows(int year);
}
