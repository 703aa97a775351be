package org.tongyuan.recount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Rest days and make-up working days as the State Council announced them: from the data beside the project, or, where a clone has none,
 * from the lines of the built-in years. Nothing of the product's calendar is used.
 */
public final class Holidays {

    private static final List<Path> LISTS = List.of(
            Path.of("../shared/data/holidays/cn-holidays-2011-2026.csv"),
            Path.of("../../shared/data/holidays/cn-holidays-2011-2026.csv"));

    private final Map<LocalDate, Boolean> rest = new HashMap<>();
    private final TreeSet<Integer> years = new TreeSet<>();

    private Holidays() {}

    public static Holidays read() {
        var holidays = new Holidays();
        try {
            var list = LISTS.stream().filter(Files::exists).findFirst();
            if (list.isPresent()) {
                Files.readAllLines(list.get()).stream().skip(1).forEach(holidays::line);
            } else {
                for (int year = 2011; holidays.builtIn(year); year++) {
                    holidays.years.add(year);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holidays;
    }

    /** {@code 2025-01-26,春节,0}. */
    private void line(String line) {
        String[] parts = line.split(",");
        add(LocalDate.parse(parts[0]), parts[2].equals("1"));
    }

    /** {@code 2025-01-28~2025-02-04,春节,休}. */
    private boolean builtIn(int year) throws IOException {
        try (var in = Holidays.class.getResourceAsStream("/calendar/years/" + year + ".csv")) {
            if (in == null) {
                return false;
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\\R")) {
                String[] parts = line.split(",");
                if (parts.length >= 3 && parts[0].matches("[0-9-]{10}(~[0-9-]{10})?")) {
                    String[] days = parts[0].split("~");
                    var last = LocalDate.parse(days[days.length - 1]);
                    for (var day = LocalDate.parse(days[0]); !day.isAfter(last); day = day.plusDays(1)) {
                        add(day, parts[2].strip().equals("休"));
                    }
                }
            }
            return true;
        }
    }

    private void add(LocalDate day, boolean off) {
        rest.put(day, off);
        years.add(day.getYear());
    }

    /** Whether the year's arrangement is published. */
    public boolean known(LocalDate day) {
        return years.contains(day.getYear());
    }

    public boolean works(LocalDate day) {
        var off = rest.get(day);
        return off == null ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 : !off;
    }
}
