package org.tongyuan.cases.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts. One statement for each deciding day, so that each reads the rows of its period only. */
@Component
class Tallies {

    static final String FROM = " FROM cases.report_case r JOIN cases.report_item i ON i.id = r.item WHERE ";

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted for each agency, item, day, and so on, by its key. */
    Map<String, Tally> by(Dimension dimension, ReportFilter filter, Period.Span span) {
        var tallies = new HashMap<String, Tally>();
        for (Basis basis : Basis.values()) {
            if (dimension.tellsApart(basis)) {
                count(basis, dimension, filter, span, tallies);
            }
        }
        return tallies;
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

    private void count(
            Basis basis, Dimension dimension, ReportFilter filter, Period.Span span, Map<String, Tally> tallies) {
        var measures = Arrays.stream(Measure.values())
                .filter(measure -> measure.basis() == basis)
                .toList();
        var totals = Arrays.stream(Total.values())
                .filter(total -> total.over().basis() == basis)
                .toList();
        String columns = Stream.concat(
                        measures.stream().map(measure -> "count(*) FILTER (WHERE " + measure.condition() + ")"),
                        totals.stream()
                                .map(total -> "coalesce(sum(" + total.expression() + ") FILTER (WHERE "
                                        + total.over().condition() + "), 0)"))
                .collect(Collectors.joining(", "));
        jdbc.sql("SELECT " + dimension.key(basis) + ", " + columns + FROM + basis.inPeriod() + filter.conditions()
                        + " GROUP BY 1")
                .params(filter.values(span))
                .query(row -> {
                    read(row, measures, totals, tallies.computeIfAbsent(row.getString(1), key -> new Tally()));
                });
    }

    private static void read(ResultSet row, List<Measure> measures, List<Total> totals, Tally into)
            throws SQLException {
        int column = 2;
        for (Measure measure : measures) {
            into.add(measure, row.getLong(column++));
        }
        for (Total total : totals) {
            into.add(total, row.getLong(column++));
        }
    }
}
