package org.tongyuan.calendar.duedate;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.DayKind;

/** A question "n days from this day": as typed, and checked by {@link #errors()}. */
record DueDateForm(
        @Nullable String from,
        @Nullable String days,
        @Nullable String kind,
        @Nullable String region) {

    private static final int MOST_DAYS = 5000;
    private static final LocalDate FIRST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /** Whether anything was asked at all. */
    public boolean asked() {
        return !text(from).isEmpty() || !text(days).isEmpty();
    }

    /** Messages by field, in the order of the fields. */
    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (date() == null) {
            errors.put("from", "请填写起算日期，例如 2026-02-10");
        }
        if (number() == null) {
            errors.put("days", "天数应为 0 到 " + MOST_DAYS + " 的整数");
        }
        if (dayKind() == null) {
            errors.put("kind", "请选择按工作日、自然日还是月计算");
        }
        if (!text(region).matches("|\\d{6}(\\d{3}){0,2}")) {
            errors.put("region", "行政区划代码应为 6、9 或 12 位数字");
        }
        return errors;
    }

    /** The question as a clock; only when there are no errors. */
    Clock clock() {
        var start = date();
        var length = number();
        var counted = dayKind();
        if (start == null || length == null || counted == null) {
            throw new IllegalStateException("errors() was not asked");
        }
        return Clock.start("DUE_DATE", "期限", length, counted, "", start, "是起算日");
    }

    /** The last day before any roll-over, for days that are not working days. */
    @Nullable
    LocalDate raw() {
        var clock = clock();
        var start = clock.events().getFirst().on();
        return switch (clock.kind()) {
            case WORKING -> null;
            case NATURAL -> start.plusDays(clock.length());
            case MONTHS -> start.plusMonths(clock.length());
        };
    }

    String regionCode() {
        return text(region);
    }

    private @Nullable LocalDate date() {
        try {
            var date = LocalDate.parse(text(from));
            return date.isBefore(FIRST) || date.isAfter(LAST) ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable Integer number() {
        var digits = text(days);
        if (!digits.matches("\\d{1,4}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number > MOST_DAYS ? null : number;
    }

    private @Nullable DayKind dayKind() {
        for (var each : DayKind.values()) {
            if (each.name().equals(text(kind))) {
                return each;
            }
        }
        return null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
