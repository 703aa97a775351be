package org.tongyuan.calendar.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongyuan.calendar.TabulatedCalendar;

/** The years that come with the product, from 2011 on, without a gap. */
public final class BuiltInYears {

    private static final int FIRST = 2011;

    private BuiltInYears() {}

    /** A calendar of the built-in years alone, without a database. */
    public static TabulatedCalendar calendar() {
        return TabulatedCalendar.of(
                all().stream().collect(Collectors.toMap(YearArrangement::year, YearArrangement::days)));
    }

    static List<YearArrangement> all() {
        var years = new ArrayList<YearArrangement>();
        for (int year = FIRST; ; year++) {
            try (var in = BuiltInYears.class.getResourceAsStream("/calendar/years/" + year + ".csv")) {
                if (in == null) {
                    return years;
                }
                var result = YearFile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                if (result.arrangement() == null) {
                    throw new IllegalStateException("Built-in year " + year + ": " + result.problems());
                }
                years.add(result.arrangement());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
