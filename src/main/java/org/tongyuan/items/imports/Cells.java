package org.tongyuan.items.imports;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.items.ItemVersion.Limit;

/** Reads the cells of a row; what cannot be read is kept as it is under its column, and told. */
final class Cells {

    private final Map<String, String> row;
    private final List<Finding> findings;
    private final SortedMap<String, String> more;

    Cells(Map<String, String> row, List<Finding> findings, SortedMap<String, String> more) {
        this.row = row;
        this.findings = findings;
        this.more = more;
    }

    String of(String column) {
        return WholeFile.cell(row, column);
    }

    boolean has(String column) {
        return !of(column).isBlank();
    }

    @Nullable
    String text(String column, @Nullable String known) {
        return has(column) ? of(column) : known;
    }

    @Nullable
    Integer number(String column, @Nullable Integer known) {
        if (!has(column)) {
            return known;
        }
        String text = of(column).strip();
        if (text.matches("\\d{1,4}")) {
            return Integer.valueOf(text);
        }
        return unreadable(column, known);
    }

    boolean yes(String column, boolean known) {
        return switch (of(column).strip()) {
            case "" -> known;
            case "1", "是", "支持", "Y" -> true;
            case "0", "否", "不支持", "N" -> false;
            default -> unreadable(column, known);
        };
    }

    /** A limit from the columns day, type and explain; the explanation is its basis. */
    @Nullable
    Limit limit(String prefix, String name, @Nullable Limit known) {
        Integer days = number(prefix + "_day", null);
        if (days == null) {
            return known;
        }
        String basis = known == null ? name + "（来源清单）" : known.basis();
        return new Limit(
                days,
                unit(prefix + "_type", known == null ? DayKind.WORKING : known.kind()),
                has(prefix + "_explain") ? of(prefix + "_explain") : basis);
    }

    private DayKind unit(String column, DayKind known) {
        String type = of(column).strip();
        if (type.isEmpty()) {
            return known;
        }
        if (type.contains("自然")) {
            return DayKind.NATURAL;
        }
        if (type.contains("工作")) {
            return DayKind.WORKING;
        }
        return type.contains("月") ? DayKind.MONTHS : unreadable(column, known);
    }

    /** Only a web address: the guide makes a link of it. */
    @Nullable
    String address(String column, @Nullable String known) {
        if (!has(column)) {
            return known;
        }
        return of(column).matches("https?://[^\\s\"'<>]+") ? of(column) : unreadable(column, known);
    }

    <T extends @Nullable Object> T unreadable(String column, T known) {
        findings.add(new Finding(FindingKind.VALUE_UNREADABLE, column, column, "“" + of(column) + "”"));
        more.put(column, of(column));
        return known;
    }
}
