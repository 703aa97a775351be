package org.tongyuan.calendar.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.SpecialDay;

/** What an import would do, shown before it is done. */
record ImportPreview(YearArrangement arrangement, int seenVersion, boolean same, List<Change> changes) {

    /** A date whose treatment would change; empty text means it follows the week. */
    record Change(LocalDate date, String before, String after) {}

    static ImportPreview of(YearArrangement arrangement, int seenVersion, List<SpecialDay> before) {
        var old = byDate(before);
        var now = byDate(arrangement.days());
        var changes = new ArrayList<Change>();
        var dates = new TreeSet<LocalDate>(old.keySet());
        dates.addAll(now.keySet());
        if (seenVersion > 0) {
            for (var date : dates) {
                if (!Objects.equals(old.get(date), now.get(date))) {
                    changes.add(new Change(date, words(old.get(date)), words(now.get(date))));
                }
            }
        }
        return new ImportPreview(arrangement, seenVersion, seenVersion > 0 && changes.isEmpty(), changes);
    }

    private static Map<LocalDate, SpecialDay> byDate(List<SpecialDay> days) {
        return days.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
    }

    private static String words(@Nullable SpecialDay day) {
        return day == null ? "按星期" : day.name() + (day.off() ? "休" : "班");
    }
}
