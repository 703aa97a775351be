package org.tongyuan.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as they are said in Chinese. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

    private Words() {}

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String dayAndWeekday(LocalDate day) {
        return day(day) + "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + "）";
    }

    static String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        return day(from) + "至" + (from.getYear() == to.getYear() ? SHORT.format(to) : day(to));
    }
}
