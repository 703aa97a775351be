package org.tongyuan.standards.conformity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;

/** Conformity by agency, clause, standard or level: read from the counts that are kept, never from the findings themselves. */
@Component
class ConformityBoard {

    /** By what the figures are grouped. */
    enum By {
        CLAUSE("条款", "c.number"),
        AGENCY("部门", "k.agency"),
        STANDARD("标准", "v.content ->> 'standard'"),
        LEVEL("层级", "v.content ->> 'level'");

        private final String label;
        private final String sql;

        By(String label, String sql) {
            this.label = label;
            this.sql = sql;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One row. {@code checks} are subjects times clauses at the last full pass, {@code open} the findings now.
     *
     * @param percent share of checks without a finding, null when there were none
     */
    public record Line(
            String key,
            String label,
            long checks,
            long open,
            @Nullable BigDecimal percent) {}

    /** A day of the trend. */
    public record Day(
            LocalDate day, long checks, long open, @Nullable BigDecimal percent) {}

    /** Added up by clause first: there are a hundred clauses, and some thousand lines of clauses and agencies. */
    private static final String BY_CLAUSE = """
         FROM (SELECT clause_id, sum(subjects) AS subjects, sum(open) AS open FROM standards.conformity GROUP BY clause_id) k
            JOIN standards.clause c ON c.id = k.clause_id
            JOIN standards.clause_version v ON v.clause_id = c.id AND v.number = c.published
        WHERE c.state = 'PUBLISHED'\
        """;

    private static final String BY_AGENCY = """
         FROM standards.conformity k JOIN standards.clause c ON c.id = k.clause_id WHERE c.state = 'PUBLISHED'\
        """;

    private final JdbcClient jdbc;
    private final Agencies agencies;

    ConformityBoard(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    /** Most findings first. */
    List<Line> lines(By by) {
        Map<String, String> names = names(by);
        return jdbc.sql("SELECT " + by.sql + " AS key, sum(k.subjects) AS checks, sum(k.open) AS open"
                        + (by == By.AGENCY ? BY_AGENCY : BY_CLAUSE) + " GROUP BY 1 ORDER BY 3 DESC, 1")
                .query((row, n) -> {
                    String key = row.getString("key");
                    long checks = row.getLong("checks");
                    long open = row.getLong("open");
                    return new Line(key, names.getOrDefault(key, key), checks, open, percent(checks, open));
                })
                .list();
    }

    Line total() {
        return jdbc.sql("SELECT coalesce(sum(k.subjects), 0), coalesce(sum(k.open), 0)" + BY_CLAUSE)
                .query((row, n) ->
                        new Line("", "合计", row.getLong(1), row.getLong(2), percent(row.getLong(1), row.getLong(2))))
                .single();
    }

    /** The last days with a full pass, oldest first. */
    List<Day> trend(int days) {
        return jdbc.sql("SELECT day, subjects AS checks, open FROM standards.trend_total ORDER BY day DESC LIMIT ?")
                .param(days)
                .query((row, n) -> new Day(
                        row.getObject("day", LocalDate.class),
                        row.getLong("checks"),
                        row.getLong("open"),
                        percent(row.getLong("checks"), row.getLong("open"))))
                .list()
                .reversed();
    }

    private Map<String, String> names(By by) {
        var names = new HashMap<String, String>();
        switch (by) {
            case AGENCY -> {
                agencies.all().forEach(a -> names.put(a.id().toString(), a.name()));
                names.put("", "（未归属部门）");
            }
            case LEVEL -> names.putAll(Map.of("NATIONAL", "国家", "PROVINCE", "省", "CITY", "市", "COUNTY", "县"));
            case CLAUSE ->
                jdbc.sql("""
                    SELECT c.number, v.content ->> 'title' FROM standards.clause c
                        JOIN standards.clause_version v ON v.clause_id = c.id AND v.number = c.published\
                    """).query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
            case STANDARD ->
                jdbc.sql("SELECT code, title FROM standards.standard").query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        }
        return names;
    }

    private static @Nullable BigDecimal percent(long checks, long open) {
        return checks == 0
                ? null
                : BigDecimal.valueOf(Math.max(0, checks - open) * 100)
                        .divide(BigDecimal.valueOf(checks), 1, RoundingMode.FLOOR);
    }
}
