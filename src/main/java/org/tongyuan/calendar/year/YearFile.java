package org.tongyuan.calendar.year;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.SpecialDay;

/**
 * A year as text, one line for each day or span: {@code 2026-02-15~2026-02-23,春节,休} or {@code 2026-02-28,春节,班}; before them
 * {@code 年份,2026} and {@code 来源,title,address}. Header lines and {@code #} remarks are skipped. A date that is not listed follows the week.
 */
final class YearFile {

    /** What was wrong with a line; line 0 is the file as a whole. */
    record Problem(int line, String text) {}

    record Result(@Nullable YearArrangement arrangement, List<Problem> problems) {
        boolean good() {
            return problems.isEmpty() && arrangement != null;
        }
    }

    private static final Map<String, Boolean> OFF = Map.ofEntries(
            Map.entry("休", true),
            Map.entry("放假", true),
            Map.entry("1", true),
            Map.entry("off", true),
            Map.entry("true", true),
            Map.entry("班", false),
            Map.entry("上班", false),
            Map.entry("0", false),
            Map.entry("work", false),
            Map.entry("false", false));
    private static final Pattern SPAN = Pattern.compile("[~～至]|\\.\\.");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SPAN = 31;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private String source = "";
    private @Nullable Integer year;

    private YearFile() {}

    static Result parse(String text) {
        return new YearFile().read(text);
    }

    private Result read(String text) {
        var lines = text.replace("\uFEFF", "").lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (!line.isEmpty() && line.charAt(0) != '#') {
                read(i + 1, line.replace('，', ','));
            }
        }
        if (days.isEmpty() && problems.isEmpty()) {
            problem(0, "没有任何放假或调休的日期");
        }
        if (year == null || !problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            return new Result(null, List.copyOf(problems));
        }
        return new Result(new YearArrangement(year, source, List.copyOf(days.values())), List.of());
    }

    private void read(int line, String text) {
        var cells = List.of(text.split("\\s*,\\s*", -1));
        switch (cells.getFirst().toLowerCase(Locale.ROOT)) {
            case "来源", "source" ->
                source = String.join(" ", cells.subList(1, cells.size())).strip();
            case "年份", "year" -> readYear(line, cells);
            case "日期", "date" -> {
                // The header of a table.
            }
            default -> readDays(line, cells);
        }
    }

    private void readYear(int line, List<String> cells) {
        if (cells.size() < 2 || !cells.get(1).matches("[12]\\d{3}")) {
            problem(line, "年份应为四位数字，例如：年份,2027");
        } else {
            sameYear(line, Integer.parseInt(cells.get(1)));
        }
    }

    private void readDays(int line, List<String> cells) {
        if (cells.size() != 3) {
            problem(line, "应为三列：日期,节日名称,休或班");
            return;
        }
        var off = OFF.get(cells.get(2).toLowerCase(Locale.ROOT));
        var name = cells.get(1);
        if (off == null) {
            problem(line, "第三列应为“休”或“班”，现在是“" + cells.get(2) + "”");
        } else if (name.isBlank() || name.length() > LONGEST_NAME) {
            problem(line, "节日名称不能为空，也不能超过 " + LONGEST_NAME + " 个字");
        } else {
            readSpan(line, cells.getFirst(), name, off);
        }
    }

    private void readSpan(int line, String text, String name, boolean off) {
        var ends = SPAN.split(text, 2);
        try {
            var from = LocalDate.parse(ends[0].strip());
            var to = ends.length == 1 ? from : LocalDate.parse(ends[1].strip());
            if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_SPAN))) {
                problem(line, "起止日期颠倒或超过一个月");
                return;
            }
            from.datesUntil(to.plusDays(1)).forEach(day -> add(line, new SpecialDay(day, off, name)));
        } catch (DateTimeParseException e) {
            problem(line, "日期“" + text + "”不存在或格式不对，应为 2027-01-01 或 2027-01-01~2027-01-03");
        }
    }

    private void add(int line, SpecialDay day) {
        if (!sameYear(line, day.date().getYear())) {
            return;
        }
        if (days.putIfAbsent(day.date(), day) != null) {
            problem(line, day.date() + " 重复出现");
        }
    }

    private boolean sameYear(int line, int found) {
        if (year == null) {
            year = found;
        }
        if (year != found) {
            problem(line, "一次只能导入一个年份：前面是 " + year + " 年，这里是 " + found + " 年");
            return false;
        }
        return true;
    }

    private void problem(int line, String text) {
        problems.add(new Problem(line, text));
    }
}
