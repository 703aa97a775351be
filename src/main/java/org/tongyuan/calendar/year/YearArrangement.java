package org.tongyuan.calendar.year;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongyuan.calendar.SpecialDay;
import org.tongyuan.calendar.TabulatedCalendar;

/** The State Council's arrangement of one year: where it was published, and the days that depart from the week. */
record YearArrangement(int year, String source, List<SpecialDay> days) {

    public int workingDays() {
        return TabulatedCalendar.of(Map.of(year, days))
                .workingDaysBetween(
                        Year.of(year).atDay(1).minusDays(1),
                        Year.of(year + 1).atDay(1).minusDays(1));
    }

    /** Named rest days, those at weekends included. */
    public List<SpecialDay> restDays() {
        return days.stream().filter(SpecialDay::off).toList();
    }

    /** Days at the weekend that are worked. */
    public List<SpecialDay> makeUpDays() {
        return days.stream().filter(d -> !d.off()).toList();
    }

    /** Things that are possible but rarely meant: a make-up day from Monday to Friday, or a year with very few or many rest days. */
    public List<String> doubts() {
        var doubts = new ArrayList<String>();
        for (var day : makeUpDays()) {
            if (!weekend(day.date())) {
                doubts.add(day.date() + " 不是周末，却标为调休上班");
            }
        }
        int count = workingDays();
        if (count < 245 || count > 255) {
            doubts.add("全年 " + count + " 个工作日，通常在 248 至 251 之间，请核对");
        }
        return doubts;
    }

    YearArrangement from(String newSource) {
        return new YearArrangement(year, newSource, days);
    }

    /** SHA-256 over the days in order, for the journal. */
    String digest() {
        var text = days.stream()
                .map(d -> d.date() + "," + d.name() + "," + d.off())
                .collect(Collectors.joining("\n"));
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
