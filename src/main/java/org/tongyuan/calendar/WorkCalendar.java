package org.tongyuan.calendar;

import java.time.LocalDate;
import java.util.List;

/** Working days of the years it knows, immutable; every method throws {@link CalendarMissing} for a year it does not know. */
public interface WorkCalendar {

    boolean isWorkingDay(LocalDate day);

    /** The n-th working day after {@code from}; the day of the trigger is not counted (民法典, art. 201). Zero days is {@code from}. */
    LocalDate plusWorkingDays(LocalDate from, int days);

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is before {@code from}. */
    int workingDaysBetween(LocalDate from, LocalDate to);

    /** The day itself when it is a working day, else the first working day after it (民法典, art. 203). */
    LocalDate rollForward(LocalDate day);

    boolean knows(int year);

    /** Named rest days and make-up working days from {@code from} to {@code to}, both included; none for unknown years. */
    default List<SpecialDay> specialDays(LocalDate from, LocalDate to) {
        return List.of();
    }
}
