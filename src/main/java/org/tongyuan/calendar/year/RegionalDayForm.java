package org.tongyuan.calendar.year;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an administrator typed for a region's own days; checked by {@link #errors()}. */
record RegionalDayForm(
        @Nullable String region,
        @Nullable String from,
        @Nullable String to,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String legalBasis) {

    private static final int LONGEST = 15;

    /** The same, checked. */
    record Accepted(String region, List<LocalDate> dates, boolean off, String name, String legalBasis) {}

    static RegionalDayForm empty(String region) {
        return new RegionalDayForm(region, "", "", "OFF", "", "");
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        if (!text(region).matches("\\d{6}(\\d{3}){0,2}")) {
            errors.put("region", "请填写 6、9 或 12 位行政区划代码");
        }
        var first = date(from);
        if (first == null) {
            errors.put("from", "请填写开始日期");
        }
        var last = text(to).isEmpty() ? first : date(to);
        if (last == null && !text(to).isEmpty()) {
            errors.put("to", "结束日期不存在");
        } else if (first != null && last != null && (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST)))) {
            errors.put("to", "结束日期不能早于开始日期，一次不超过 " + LONGEST + " 天");
        }
        if (!List.of("OFF", "WORK").contains(text(kind))) {
            errors.put("kind", "请选择放假或上班");
        }
        if (text(name).isEmpty() || text(name).length() > 60) {
            errors.put("name", "请填写节日名称，不超过 60 个字");
        }
        if (text(legalBasis).isEmpty() || text(legalBasis).length() > 200) {
            errors.put("legalBasis", "请填写依据的文件名称和文号，不超过 200 个字");
        }
        return errors;
    }

    Accepted accepted() {
        var first = date(from);
        var last = text(to).isEmpty() ? first : date(to);
        if (first == null || last == null) {
            throw new IllegalStateException("errors() was not asked");
        }
        return new Accepted(
                text(region),
                first.datesUntil(last.plusDays(1)).toList(),
                text(kind).equals("OFF"),
                text(name),
                text(legalBasis));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate date(@Nullable String value) {
        try {
            return LocalDate.parse(text(value));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
