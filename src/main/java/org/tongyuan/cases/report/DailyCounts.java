package org.tongyuan.cases.report;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counted rows added up by day: kept in step with them by what each batch changes, and added up anew on demand. */
@Component
class DailyCounts {

    private static final List<Measure> MEASURES = Arrays.stream(Measure.values())
            .filter(measure -> measure.basis() != Basis.STOCK)
            .toList();
    private static final List<Total> TOTALS = List.of(Total.values());
    private static final String KEY = "day, agency_id, profile, out_of_time";

    /** Every case stands in as many days as have decided something about it. */
    private static final String ADDED =
            "SELECT e.day, r.agency_id, i.profile, r.out_of_time, " + columns() + " FROM " + Tallies.WITH_ITEMS
                    + " CROSS JOIN LATERAL (VALUES " + days() + ") AS e (basis, day) WHERE e.day IS NOT NULL";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    DailyCounts(JdbcClient jdbc, JdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    /** A row's key. */
    record Cell(LocalDate day, UUID agency, String profile, boolean outOfTime) {}

    private static String days() {
        return EnumSet.complementOf(EnumSet.of(Basis.STOCK)).stream()
                .map(basis -> "('" + basis + "', " + basis.column() + ")")
                .collect(Collectors.joining(", "));
    }

    private static String columns() {
        var columns = new ArrayList<String>();
        for (Measure measure : MEASURES) {
            columns.add("count(*) FILTER (WHERE " + on(measure) + ")");
        }
        for (Total total : TOTALS) {
            columns.add("coalesce(sum(" + total.expression() + ") FILTER (WHERE " + on(total.over()) + "), 0)");
        }
        return String.join(", ", columns);
    }

    private static String on(Measure measure) {
        return "e.basis = '" + measure.basis() + "' AND (" + measure.condition() + ")";
    }

    private static List<String> names() {
        var names = new ArrayList<String>();
        MEASURES.forEach(measure -> names.add(column(measure)));
        TOTALS.forEach(total -> names.add(column(total)));
        return names;
    }

    static String column(Enum<?> counted) {
        return counted.name().toLowerCase(Locale.ROOT);
    }

    /** What these cases add to their days as their rows stand now. */
    Map<Cell, long[]> of(Collection<UUID> cases) {
        var cells = new HashMap<Cell, long[]>();
        jdbc.sql(ADDED + " AND r.case_id = ANY (?) GROUP BY 1, 2, 3, 4")
                .param(cases.toArray(UUID[]::new))
                .query(row -> {
                    cells.put(cell(row), counts(row));
                });
        return cells;
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getObject(1, LocalDate.class), row.getObject(2, UUID.class), row.getString(3), row.getBoolean(4));
    }

    private static long[] counts(ResultSet row) throws SQLException {
        var counts = new long[MEASURES.size() + TOTALS.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = row.getLong(5 + i);
        }
        return counts;
    }

    /** Adds the difference; most days of most batches have none. In the order of the key, so that nobody waits in a circle. */
    void change(Map<Cell, long[]> before, Map<Cell, long[]> after) {
        var difference = new HashMap<Cell, long[]>(after);
        before.forEach((cell, counts) -> difference.merge(cell, negative(counts), DailyCounts::sum));
        var rows = difference.entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue()).anyMatch(n -> n != 0))
                .sorted(Map.Entry.comparingByKey(java.util.Comparator.comparing(Cell::day)
                        .thenComparing(Cell::agency)
                        .thenComparing(Cell::profile)
                        .thenComparing(Cell::outOfTime)))
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        if (!rows.isEmpty()) {
            String places = String.join(", ", java.util.Collections.nCopies(4 + names().size(), "?"));
            String add = names().stream()
                    .map(name -> name + " = d." + name + " + excluded." + name)
                    .collect(Collectors.joining(", "));
            batch.batchUpdate(
                    "INSERT INTO cases.report_day AS d (" + KEY + ", " + String.join(", ", names()) + ") VALUES ("
                            + places + ") ON CONFLICT (" + KEY + ") DO UPDATE SET " + add,
                    rows);
        }
    }

    private static long[] negative(long[] counts) {
        return Arrays.stream(counts).map(n -> -n).toArray();
    }

    private static long[] sum(long[] a, long[] b) {
        var sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static Object[] row(Cell cell, long[] counts) {
        var row = new ArrayList<Object>(
                List.of(Date.valueOf(cell.day()), cell.agency(), cell.profile(), cell.outOfTime()));
        Arrays.stream(counts).forEach(row::add);
        return row.toArray();
    }

    /** Adds everything up anew. In the caller's transaction. */
    void rebuild() {
        jdbc.sql("DELETE FROM cases.report_day").update();
        jdbc.sql("INSERT INTO cases.report_day (" + KEY + ", " + String.join(", ", names()) + ") " + ADDED
                        + " GROUP BY 1, 2, 3, 4")
                .update();
    }

    /** The definitions by which is counted: when they change, what was added up before is of no use. */
    static String definitions() {
        return ADDED;
    }
}
