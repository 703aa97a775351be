package org.tongyuan.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The known years, and beyond them every day taken as a working day except New Year's Day (放假办法, art. 2(1)): it gives the
 * earliest date that is possible whatever arrangement is published, never a due date.
 */
record EarliestCalendar(WorkCalendar known) implements WorkCalendar {

    private static final MonthDay NEW_YEAR = MonthDay.of(1, 1);

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return known.knows(day.getYear())
                ? known.isWorkingDay(day)
                : !MonthDay.from(day).equals(NEW_YEAR);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        var day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    @Override
    public LocalDate rollForward(LocalDate day) {
        return plusWorkingDays(day.minusDays(1), 1);
    }

    @Override
    public boolean knows(int year) {
        return true;
    }
}
