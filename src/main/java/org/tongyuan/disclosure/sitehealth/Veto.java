package org.tongyuan.disclosure.sitehealth;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one veto item stands on a day, with what makes it so.
 *
 * @param rule what the checks say, in a sentence with the numbers
 * @param measured how many of what counts there are on the day
 * @param limit at how many the item is triggered
 * @param failsOn the first day on which it is triggered if nothing is done, null when nothing known leads there
 * @param causes what counts or will count, the first to do so first
 */
record Veto(
        VetoItem item,
        String rule,
        int measured,
        int limit,
        String unit,
        State state,
        @Nullable LocalDate failsOn,
        List<Cause> causes,
        String note) {

    private static final int SOON = 30;

    /** What counts, and from which day. */
    record Cause(String name, String link, String detail, LocalDate countsFrom) {

        public boolean counts(LocalDate day) {
            return !countsFrom.isAfter(day);
        }

        /** Natural days until it counts. */
        public long daysLeft(LocalDate day) {
            return ChronoUnit.DAYS.between(day, countsFrom);
        }
    }

    enum State {
        TRIGGERED("已触发", "late"),
        SOON("30 天内将触发", "warn"),
        FINE("未触发", "good"),
        UNKNOWN("没有数据", "neutral");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** An item that is triggered once so many causes count; each counts from its own day. */
    static Veto counted(VetoItem item, String rule, int limit, String unit, List<Cause> causes, LocalDate day) {
        var sorted = causes.stream()
                .sorted(Comparator.comparing(Cause::countsFrom).thenComparing(Cause::name))
                .toList();
        int measured = (int) sorted.stream().filter(c -> c.counts(day)).count();
        LocalDate failsOn = sorted.size() < limit ? null : sorted.get(limit - 1).countsFrom();
        return new Veto(item, rule, measured, limit, unit, state(failsOn, day), failsOn, sorted, "");
    }

    /** Natural days until it is triggered; 0 when nothing leads there. */
    public long daysLeft(LocalDate day) {
        return failsOn == null ? 0 : ChronoUnit.DAYS.between(day, failsOn);
    }

    static State state(@Nullable LocalDate failsOn, LocalDate day) {
        if (failsOn == null) {
            return State.FINE;
        }
        if (!failsOn.isAfter(day)) {
            return State.TRIGGERED;
        }
        return failsOn.isAfter(day.plusDays(SOON)) ? State.FINE : State.SOON;
    }

    Veto noted(String text) {
        return new Veto(item, rule, measured, limit, unit, state, failsOn, causes, text);
    }
}
