package org.tongyuan.cases.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts. One statement for each deciding day, so that each reads the rows of its period only. */
@Component
class Tallies {

    static final String CASES = "cases.report_case r";
    static final String WITH_ITEMS = CASES + " JOIN cases.report_item i ON i.id = r.item";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted for each agency, item, day, and so on, by its key. */
    Map<String, Tally> by(Dimension dimension, ReportFilter filter, Period.Span span) {
        return by(dimension, filter, span, EnumSet.allOf(Figure.class));
    }

    /** The same, of what these figures need. */
    Map<String, Tally> by(Dimension dimension, ReportFilter filter, Period.Span span, Collection<Figure> figures) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        Set<Total> totals = EnumSet.noneOf(Total.class);
        figures.forEach(figure -> figure.formula().needs(measures, totals));
        var tallies = new HashMap<String, Tally>();
        boolean byDay = dimension.standsInDays() && filter.standsInDays();
        if (byDay) {
            addUp(measures, totals, dimension, filter, span, tallies);
        }
        for (Basis basis : Basis.values()) {
            if (byDay && basis != Basis.STOCK) {
                continue;
            }
            var counted = new Counted(
                    basis,
                    measures.stream().filter(m -> m.basis() == basis).toList(),
                    totals.stream().filter(t -> t.over().basis() == basis).toList());
            if (dimension.tellsApart(basis) && !counted.measures().isEmpty()) {
                count(counted, dimension, filter, span, tallies);
            }
        }
        return tallies;
    }

    /** All together. */
    Tally whole(ReportFilter filter, Period.Span span) {
        return by(Dimension.WHOLE, filter, span).getOrDefault("", new Tally());
    }

    boolean anyUnderTestClock() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM cases.report_case r WHERE r.out_of_time)")
                .query(Boolean.class)
                .single();
    }

    static Tally sum(Map<String, Tally> tallies) {
        var sum = new Tally();
        tallies.values().forEach(sum::add);
        return sum;
    }

    /** From the days' sums, all deciding days at once. */
    private void addUp(
            Set<Measure> measures,
            Set<Total> totals,
            Dimension dimension,
            ReportFilter filter,
            Period.Span span,
            Map<String, Tally> tallies) {
        var happened = measures.stream().filter(m -> m.basis() != Basis.STOCK).toList();
        if (happened.isEmpty()) {
            return;
        }
        String columns = Stream.concat(happened.stream(), totals.stream())
                .map(counted -> "sum(d." + DailyCounts.column(counted) + ")")
                .collect(Collectors.joining(", "));
        var counted = new Counted(Basis.RECEIVED, happened, List.copyOf(totals));
        jdbc.sql("SELECT " + dimension.dayKey() + ", " + columns
                        + " FROM cases.report_day d WHERE d.day BETWEEN :from AND :to" + filter.dayConditions()
                        + " GROUP BY 1")
                .params(filter.values(span))
                .query(row -> {
                    counted.read(row, tallies.computeIfAbsent(row.getString(1), k -> new Tally()));
                });
    }

    /** What is counted by one deciding day. */
    private record Counted(Basis basis, List<Measure> measures, List<Total> totals) {

        String columns() {
            return Stream.concat(
                            measures.stream().map(measure -> "count(*) FILTER (WHERE " + measure.condition() + ")"),
                            totals.stream()
                                    .map(total -> "coalesce(sum(" + total.expression() + ") FILTER (WHERE "
                                            + total.over().condition() + "), 0)"))
                    .collect(Collectors.joining(", "));
        }

        void read(ResultSet row, Tally into) throws SQLException {
            int column = 2;
            for (Measure measure : measures) {
                into.add(measure, row.getLong(column++));
            }
            for (Total total : totals) {
                into.add(total, row.getLong(column++));
            }
        }
    }

    private void count(
            Counted counted, Dimension dimension, ReportFilter filter, Period.Span span, Map<String, Tally> tallies) {
        String key = dimension.key(counted.basis());
        String columns = counted.columns();
        // Most figures say nothing about the item; then its rows need not be joined.
        boolean items = (key + " " + columns + filter.conditions()).matches("(?s).*\\bi\\..*");
        jdbc.sql("SELECT " + key + ", " + columns + " FROM " + (items ? WITH_ITEMS : CASES) + " WHERE "
                        + counted.basis().inPeriod() + filter.conditions() + " GROUP BY 1")
                .params(filter.values(span))
                .query(row -> {
                    counted.read(row, tallies.computeIfAbsent(row.getString(1), k -> new Tally()));
                });
    }
}
