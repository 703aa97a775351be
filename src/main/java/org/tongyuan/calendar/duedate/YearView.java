package org.tongyuan.calendar.duedate;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.SpecialDay;
import org.tongyuan.calendar.WorkCalendar;

/** A year laid out in months and weeks that begin on Monday. */
record YearView(int year, int workingDays, List<Month> months, List<Holiday> holidays) {

    record Month(String name, int workingDays, List<List<Day>> weeks) {}

    /** A cell; {@code date} null before the first and after the last day of the month. {@code mark} is 休, 班 or empty. */
    record Day(@Nullable LocalDate date, String number, String mark, String style, String title) {}

    /** Days of one name that follow each other. */
    record Holiday(LocalDate from, LocalDate to, String name, boolean off) {}

    static YearView of(int year, WorkCalendar calendar) {
        var first = Year.of(year).atDay(1);
        var last = Year.of(year + 1).atDay(1).minusDays(1);
        var special = calendar.specialDays(first, last);
        var byDate = special.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(m -> month(YearMonth.of(year, m), calendar, byDate))
                .toList();
        return new YearView(year, months.stream().mapToInt(Month::workingDays).sum(), months, holidays(special));
    }

    private static Month month(YearMonth month, WorkCalendar calendar, Map<LocalDate, SpecialDay> special) {
        var cells = new ArrayList<Day>();
        var blank = new Day(null, "", "", "", "");
        for (int i = 1; i < month.atDay(1).getDayOfWeek().getValue(); i++) {
            cells.add(blank);
        }
        int working = 0;
        for (int d = 1; d <= month.lengthOfMonth(); d++) {
            var date = month.atDay(d);
            boolean works = calendar.isWorkingDay(date);
            working += works ? 1 : 0;
            cells.add(day(date, works, special.get(date)));
        }
        while (cells.size() % 7 != 0) {
            cells.add(blank);
        }
        var weeks = IntStream.range(0, cells.size() / 7)
                .mapToObj(w -> List.copyOf(cells.subList(7 * w, 7 * w + 7)))
                .toList();
        return new Month(month.getMonthValue() + "月", working, weeks);
    }

    private static Day day(LocalDate date, boolean works, @Nullable SpecialDay special) {
        var number = Integer.toString(date.getDayOfMonth());
        if (special == null) {
            return new Day(date, number, "", works ? "" : "day-rest", "");
        }
        return special.off()
                ? new Day(date, number, "休", "day-holiday", special.name())
                : new Day(date, number, "班", "day-makeup", special.name() + "调休上班");
    }

    private static List<Holiday> holidays(List<SpecialDay> special) {
        var holidays = new ArrayList<Holiday>();
        for (var day : special) {
            var last = holidays.isEmpty() ? null : holidays.getLast();
            if (last != null
                    && last.off() == day.off()
                    && last.name().equals(day.name())
                    && last.to().plusDays(1).equals(day.date())) {
                holidays.set(holidays.size() - 1, new Holiday(last.from(), day.date(), day.name(), day.off()));
            } else {
                holidays.add(new Holiday(day.date(), day.date(), day.name(), day.off()));
            }
        }
        return holidays;
    }
}
