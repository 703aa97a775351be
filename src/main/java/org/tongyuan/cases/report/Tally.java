package org.tongyuan.cases.report;

import java.util.EnumMap;
import java.util.Map;

/** What was counted: how many cases of each set, and what was added up. */
final class Tally {

    private final Map<Measure, Long> counts = new EnumMap<>(Measure.class);
    private final Map<Total, Long> totals = new EnumMap<>(Total.class);

    long count(Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    long total(Total total) {
        return totals.getOrDefault(total, 0L);
    }

    void add(Measure measure, long count) {
        counts.merge(measure, count, Long::sum);
    }

    void add(Total total, long sum) {
        totals.merge(total, sum, Long::sum);
    }

    void add(Tally other) {
        other.counts.forEach(this::add);
        other.totals.forEach(this::add);
    }

    boolean empty() {
        return counts.values().stream().allMatch(n -> n == 0);
    }
}
