package org.tongyuan.calendar.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.tongyuan.calendar.SpecialDay;
import org.tongyuan.calendar.TabulatedCalendar;
import org.tongyuan.calendar.WorkCalendar;

/** All calendars at one revision: the national one, and one for each place whose region has days of its own, made when asked for. */
final class CalendarsInForce {

    private final long revision;
    private final Map<Integer, List<SpecialDay>> years;
    private final List<RegionalDay> regional;
    private final WorkCalendar national;
    private final Map<List<RegionalDay>, WorkCalendar> byDays = new ConcurrentHashMap<>();

    /** {@code regional} has wider regions first, so that the narrower one wins on the same date. */
    CalendarsInForce(long revision, Map<Integer, List<SpecialDay>> years, List<RegionalDay> regional) {
        this.revision = revision;
        this.years = years;
        this.regional = List.copyOf(regional);
        this.national = TabulatedCalendar.of(years);
    }

    long revision() {
        return revision;
    }

    WorkCalendar national() {
        return national;
    }

    WorkCalendar forRegion(String region) {
        var own = regional.stream().filter(day -> day.holdsFor(region)).toList();
        return own.isEmpty() ? national : byDays.computeIfAbsent(own, this::with);
    }

    private WorkCalendar with(List<RegionalDay> own) {
        var merged = new TreeMap<Integer, List<SpecialDay>>();
        years.forEach((year, days) -> merged.put(year, merge(year, days, own)));
        return TabulatedCalendar.of(merged);
    }

    private static List<SpecialDay> merge(int year, List<SpecialDay> days, List<RegionalDay> own) {
        var byDate = new TreeMap<LocalDate, SpecialDay>();
        days.forEach(day -> byDate.put(day.date(), day));
        own.stream()
                .filter(day -> day.day().getYear() == year)
                .forEach(day -> byDate.put(day.day(), day.asSpecialDay()));
        return new ArrayList<>(byDate.values());
    }
}
