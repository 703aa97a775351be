package org.tongyuan.recount;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One limit, walked through a day at a time: a day counts when the limit ran at the end of the day before it. */
final class Count {

    private final String unit;
    private final TreeMap<LocalDate, Integer> pauses = new TreeMap<>();
    private LocalDate from;
    private int length;
    private @Nullable LocalDate stoppedOn;

    /** {@code unit}: WORKING, NATURAL or MONTHS. */
    Count(String unit, int length, LocalDate from) {
        this.unit = unit;
        this.length = length;
        this.from = from;
    }

    boolean running() {
        return stoppedOn == null;
    }

    void stop(LocalDate on) {
        stoppedOn = stoppedOn == null ? on : stoppedOn;
    }

    void restart(LocalDate on) {
        from = on;
        pauses.clear();
        stoppedOn = null;
    }

    void longer(int days) {
        length += days;
    }

    void pause(LocalDate on) {
        pauses.merge(on, 1, Integer::sum);
    }

    void resume(LocalDate on) {
        pauses.merge(on, -1, Integer::sum);
    }

    /** The last day; null while it stands still or reaches into a year that is not published. */
    @Nullable
    LocalDate due(Holidays holidays) {
        boolean working = unit.equals("WORKING");
        long left = unit.equals("MONTHS") ? ChronoUnit.DAYS.between(from, from.plusMonths(length)) : length;
        int standing = pauses.getOrDefault(from, 0);
        var day = from;
        while (left > 0) {
            if (standing > 0 && pauses.tailMap(day, false).isEmpty()) {
                return null;
            }
            day = day.plusDays(1);
            if (working && !holidays.known(day)) {
                return null;
            }
            boolean counts = standing == 0 && (!working || holidays.works(day));
            left -= counts ? 1 : 0;
            standing += pauses.getOrDefault(day, 0);
        }
        return working ? day : rolled(day, holidays);
    }

    /** A last day that is a rest day moves to the first working day after it (民法典, art. 203). */
    private static @Nullable LocalDate rolled(LocalDate day, Holidays holidays) {
        var last = day;
        while (holidays.known(last) && !holidays.works(last)) {
            last = last.plusDays(1);
        }
        return holidays.known(last) ? last : null;
    }
}
