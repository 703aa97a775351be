package org.tongyuan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Working days as tables made once: how many there were up to each day, and which day is the n-th. Adding days is then two array
 * reads whatever their number. Years that follow each other form one run; a count cannot leave its run.
 */
public final class TabulatedCalendar implements WorkCalendar {

    private final NavigableMap<Integer, Run> runs = new TreeMap<>();
    private final NavigableMap<LocalDate, SpecialDay> special = new TreeMap<>();

    private TabulatedCalendar(SortedMap<Integer, ? extends List<SpecialDay>> years) {
        years.values().forEach(days -> days.forEach(day -> special.put(day.date(), day)));
        int first = 0;
        int last = 0;
        for (int year : years.keySet()) {
            if (first != 0 && year == last + 1) {
                last = year;
                continue;
            }
            addRun(first, last);
            first = year;
            last = year;
        }
        addRun(first, last);
    }

    /** A calendar of exactly these years; a date that is not listed follows the week. */
    public static TabulatedCalendar of(Map<Integer, ? extends List<SpecialDay>> years) {
        return new TabulatedCalendar(new TreeMap<>(years));
    }

    private void addRun(int first, int last) {
        if (first != 0) {
            runs.put(first, new Run(first, last));
        }
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return runOf(day).isWorking(day);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days must not be negative: " + days);
        }
        // The day after the trigger is the first that can count, so only its year must be known.
        return days == 0 ? from : runOf(from.plusDays(1)).nth(from, days);
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return to.equals(from) ? 0 : runOf(from.plusDays(1)).between(from, to);
    }

    @Override
    public LocalDate rollForward(LocalDate day) {
        return runOf(day).nth(day.minusDays(1), 1);
    }

    @Override
    public boolean knows(int year) {
        var run = runs.floorEntry(year);
        return run != null && year <= run.getValue().lastYear;
    }

    @Override
    public List<SpecialDay> specialDays(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? List.of()
                : List.copyOf(special.subMap(from, true, to, true).values());
    }

    private Run runOf(LocalDate day) {
        var run = runs.floorEntry(day.getYear());
        if (run == null || day.getYear() > run.getValue().lastYear) {
            throw new CalendarMissing(day.getYear());
        }
        return run.getValue();
    }

    /** Consecutive known years. Index 0 is the day before the first, so that a trigger on that day can be counted from. */
    private final class Run {

        private final int lastYear;
        private final long zero;
        private final int[] countUpTo;
        private final int[] nth;

        Run(int firstYear, int lastYear) {
            this.lastYear = lastYear;
            var first = Year.of(firstYear).atDay(1);
            zero = first.toEpochDay() - 1;
            int length = (int) (Year.of(lastYear + 1).atDay(1).toEpochDay() - zero);
            countUpTo = new int[length];
            var found = new int[length];
            int count = 0;
            for (int i = 1; i < length; i++) {
                if (workingByArrangement(LocalDate.ofEpochDay(zero + i))) {
                    found[++count] = i;
                }
                countUpTo[i] = count;
            }
            nth = Arrays.copyOf(found, count + 1);
        }

        private boolean workingByArrangement(LocalDate day) {
            var named = special.get(day);
            return named != null
                    ? !named.off()
                    : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        boolean isWorking(LocalDate day) {
            int i = index(day);
            return countUpTo[i] > countUpTo[i - 1];
        }

        LocalDate nth(LocalDate from, int days) {
            long wanted = (long) countUpTo[index(from)] + days;
            if (wanted >= nth.length) {
                throw new CalendarMissing(lastYear + 1);
            }
            return LocalDate.ofEpochDay(zero + nth[(int) wanted]);
        }

        int between(LocalDate from, LocalDate to) {
            if (to.getYear() > lastYear) {
                throw new CalendarMissing(lastYear + 1);
            }
            return countUpTo[index(to)] - countUpTo[index(from)];
        }

        private int index(LocalDate day) {
            return (int) (day.toEpochDay() - zero);
        }
    }
}
