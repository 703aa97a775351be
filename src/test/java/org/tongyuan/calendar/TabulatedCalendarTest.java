package org.tongyuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.tongyuan.SharedData;
import org.tongyuan.calendar.year.BuiltInYears;

class TabulatedCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final TabulatedCalendar calendar = BuiltInYears.calendar();

    /** Independent of the product's own files and code: the shared table read as text, and a walk from day to day. */
    @Test
    void every_start_2011_to_2026_and_0_to_250_days_agrees_with_a_count_day_by_day() throws IOException {
        var off = new HashMap<LocalDate, Boolean>();
        for (var line : Files.readAllLines(SharedData.file("holidays/cn-holidays-2011-2026.csv"))) {
            var cells = line.split(",", -1);
            if (!cells[0].startsWith("date") && !cells[0].startsWith("\uFEFF")) {
                off.put(LocalDate.parse(cells[0]), cells[2].equals("1"));
            }
        }
        long compared = 0;
        for (var start = FIRST; !start.isAfter(LAST); start = start.plusDays(1)) {
            compared += compareFrom(start, off);
        }
        assertThat(compared).isEqualTo(5844L * 251);
    }

    private long compareFrom(LocalDate start, Map<LocalDate, Boolean> off) {
        var day = start;
        for (int n = 0; n <= 250; n++) {
            if (n > 0) {
                do {
                    day = day.plusDays(1);
                } while (!day.isAfter(LAST) && !works(day, off));
            }
            if (day.isAfter(LAST)) {
                int days = n;
                var missing = assertThrows(CalendarMissing.class, () -> calendar.plusWorkingDays(start, days));
                if (missing.year() != 2027) {
                    throw new AssertionError(start + " + " + n + " named " + missing.year());
                }
            } else if (!calendar.plusWorkingDays(start, n).equals(day)
                    || calendar.workingDaysBetween(start, day) != n
                    || calendar.isWorkingDay(start) != works(start, off)) {
                throw new AssertionError(start + " + " + n + " should be " + day);
            }
        }
        return 251;
    }

    private static boolean works(LocalDate day, Map<LocalDate, Boolean> off) {
        var named = off.get(day);
        return named != null ? !named : day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    @Test
    void each_year_has_the_known_number_of_working_days() {
        var expected = List.of(250, 249, 250, 250, 249, 250, 249, 250, 250, 249, 250, 249, 249, 251, 248, 248);
        for (int i = 0; i < expected.size(); i++) {
            int year = 2011 + i;
            assertThat(calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                    .as("%d", year)
                    .isEqualTo(expected.get(i));
        }
    }

    @Test
    void a_count_that_stays_in_known_years_needs_no_other() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(2010, 12, 31), 1)).isEqualTo(LocalDate.of(2011, 1, 4));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 12, 30), 1)).isEqualTo(LAST);
        assertMissing(2027, () -> calendar.plusWorkingDays(LAST, 1));
        assertMissing(2010, () -> calendar.plusWorkingDays(LocalDate.of(2010, 12, 30), 1));
        assertMissing(2027, () -> calendar.workingDaysBetween(LAST, LocalDate.of(2027, 1, 1)));
        assertMissing(2028, () -> calendar.isWorkingDay(LocalDate.of(2028, 3, 1)));
    }

    @Test
    void a_gap_between_known_years_is_not_crossed() {
        var gap = TabulatedCalendar.of(Map.of(2024, List.of(), 2026, List.of()));
        assertThat(gap.knows(2025)).isFalse();
        assertMissing(2025, () -> gap.plusWorkingDays(LocalDate.of(2024, 12, 20), 20));
        assertMissing(2025, () -> gap.workingDaysBetween(LocalDate.of(2024, 12, 20), LocalDate.of(2026, 1, 20)));
        assertThat(gap.plusWorkingDays(LocalDate.of(2026, 1, 1), 1)).isEqualTo(LocalDate.of(2026, 1, 2));
    }

    @Test
    void women_s_youth_s_children_s_and_army_day_are_no_rest_days() {
        for (var day : List.of("2021-03-08", "2020-08-03", "2026-06-01", "2022-08-01")) {
            assertThat(calendar.isWorkingDay(LocalDate.parse(day))).as(day).isTrue();
        }
    }

    private static void assertMissing(int year, ThrowingCallable count) {
        assertThatThrownBy(count)
                .isInstanceOfSatisfying(
                        CalendarMissing.class, e -> assertThat(e.year()).isEqualTo(year));
    }
}
