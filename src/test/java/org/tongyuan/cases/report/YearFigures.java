package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares every figure of the business statistics with a recount, for every month of a year and every agency, item, procedure and window:
 * everything that is counted and everything that is added up.
 */
public final class YearFigures {

    private static final Map<Dimension, String> TOLD_APART = Map.of(
            Dimension.WHOLE, "''",
            Dimension.AGENCY, "f.agency",
            Dimension.ITEM, "f.item",
            Dimension.PROFILE, "f.profile",
            Dimension.WINDOW, "f.intake");

    private final Tallies tallies;
    private final Refresh refresh;
    private final YearRecount recount;
    private final int year;
    private final List<String> differences = new ArrayList<>();
    private final Map<Measure, Long> counted = new HashMap<>();
    private long compared;

    public YearFigures(BeanFactory beans, int year) {
        this.tallies = beans.getBean(Tallies.class);
        this.refresh = beans.getBean(Refresh.class);
        this.recount = new YearRecount(beans.getBean(JdbcClient.class));
        this.year = year;
    }

    /** Returns the differences, one sentence each. */
    public List<String> compare() {
        refresh.wholly();
        recount.prepare();
        TOLD_APART.forEach((dimension, column) -> {
            for (int month = 1; month <= 12; month++) {
                compare(dimension, column, YearMonth.of(year, month));
            }
        });
        return List.copyOf(differences);
    }

    private void compare(Dimension dimension, String column, YearMonth month) {
        LocalDate to = month.atEndOfMonth();
        var span = new Period.Span(month.atDay(1), to, to);
        var shown = tallies.by(dimension, ReportFilter.of(null), span);
        for (Measure measure : Measure.values()) {
            var told = recount.count(measure.name(), column, month);
            each(dimension, month, measure.name(), shown, told, tally -> tally.count(measure));
            if (dimension == Dimension.WHOLE) {
                counted.merge(measure, told.getOrDefault("", 0L), Long::sum);
            }
        }
        for (Total total : Total.values()) {
            var told = recount.total(total.name(), column, month);
            each(dimension, month, total.name(), shown, told, tally -> tally.total(total));
        }
    }

    private void each(
            Dimension dimension,
            YearMonth month,
            String what,
            Map<String, Tally> shown,
            Map<String, Long> told,
            java.util.function.ToLongFunction<Tally> of) {
        Set<String> keys = new TreeSet<>(shown.keySet());
        keys.addAll(told.keySet());
        for (String key : keys) {
            long product = of.applyAsLong(shown.getOrDefault(key, new Tally()));
            long plain = told.getOrDefault(key, 0L);
            compared++;
            if (product != plain) {
                differences.add(
                        "%s %s %s %s: shown %d, counted %d".formatted(month, dimension, key, what, product, plain));
            }
        }
    }

    /** How many figures were compared. */
    public long compared() {
        return compared;
    }

    /** What the year's months add up to, as counted by the recount. */
    public String sums() {
        var text = new StringBuilder();
        for (Measure measure : Measure.values()) {
            text.append(measure)
                    .append(' ')
                    .append(counted.getOrDefault(measure, 0L))
                    .append("  ");
        }
        return text.toString().strip();
    }

    /** Sets of which the whole year had no case, beside those that wait for an unpublished calendar. */
    public List<String> neverSeen() {
        return counted.entrySet().stream()
                .filter(entry -> entry.getValue() == 0 && entry.getKey() != Measure.AWAITING)
                .map(entry -> entry.getKey().name())
                .sorted()
                .toList();
    }
}
