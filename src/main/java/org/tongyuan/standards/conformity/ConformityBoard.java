package org.tongyuan.standards.conformity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalTime;

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
     * @param percent share of checks without a finding, null when there were none or not all yet
     */
    public record Line(
            String key,
            String label,
            long checks,
            long open,
            @Nullable BigDecimal percent) {}

    /**
     * A day of the trend.
     *
     * @param change open findings against the day before it in the list, null for the first
     * @param share open findings in hundredths of those of the worst day
     * @param live whether the figures are those of this moment, not of a full pass
     */
    public record Day(
            LocalDate day,
            long checks,
            long open,
            @Nullable BigDecimal percent,
            @Nullable Long change,
            long share,
            boolean live) {}

    /** Added up by clause first: there are a hundred clauses, and some thousand lines of clauses and agencies. */
    private static final String BY_CLAUSE = """
         FROM (SELECT clause_id, sum(subjects) AS subjects, sum(open) AS open FROM standards.conformity GROUP BY clause_id) k
            JOIN standards.clause c ON c.id = k.clause_id
            JOIN standards.clause_version v ON v.clause_id = c.id AND v.number = c.published
        WHERE c.state = 'PUBLISHED'\
        """;

    /** The province's fourteen standards are quoted by their place in its framework, S-01 to S-14, also before they have codes. */
    private static final String NUMBERED =
            "SELECT clauses, title FROM standards.node WHERE framework = 'province-14' AND clauses IS NOT NULL";

    private static final String TREND = """
        SELECT day, false AS live, subjects AS checks, open FROM standards.trend_total
        UNION ALL SELECT ?::date, true, sum(k.subjects), sum(k.open) FROM standards.conformity k
            JOIN standards.clause c ON c.id = k.clause_id AND c.state = 'PUBLISHED'\
        """;

    private static final String TREND_OF_CLAUSE = """
        SELECT day, false AS live, sum(subjects) AS checks, sum(open) AS open FROM standards.trend WHERE clause_id = ? GROUP BY day
        UNION ALL SELECT ?::date, true, sum(k.subjects), sum(k.open) FROM standards.conformity k
            JOIN standards.clause c ON c.id = k.clause_id AND c.state = 'PUBLISHED' WHERE c.id = ?\
        """;

    private static final String NOW = "now";

    private static final String BY_AGENCY = """
         FROM standards.conformity k JOIN standards.clause c ON c.id = k.clause_id WHERE c.state = 'PUBLISHED'\
        """;

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final LegalTime time;

    ConformityBoard(JdbcClient jdbc, Agencies agencies, LegalTime time) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.time = time;
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
                    return line(key, names.getOrDefault(key, key), checks, open);
                })
                .list();
    }

    Line total() {
        return jdbc.sql("SELECT coalesce(sum(k.subjects), 0), coalesce(sum(k.open), 0)" + BY_CLAUSE)
                .query((row, n) -> line("", "合计", row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Counts of one clause as they are now. */
    Line of(UUID clause) {
        return jdbc.sql("SELECT coalesce(sum(k.subjects), 0), coalesce(sum(k.open), 0)" + BY_CLAUSE + " AND c.id = ?")
                .param(clause)
                .query((row, n) -> line("", "", row.getLong(1), row.getLong(2)))
                .single();
    }

    /** This moment, then the last full pass of each day, newest first; of one clause when given. */
    List<Day> trend(@Nullable UUID clause, int days) {
        List<Line> counted = jdbc.sql(
                        (clause == null ? TREND : TREND_OF_CLAUSE) + " ORDER BY day DESC, live DESC LIMIT ?")
                .params(clause == null ? List.of(time.today(), days) : List.of(clause, time.today(), clause, days))
                .query((row, n) -> line(
                        row.getString("day"),
                        row.getBoolean("live") ? NOW : "",
                        row.getLong("checks"),
                        row.getLong("open")))
                .list();
        long worst = counted.stream().mapToLong(Line::open).max().orElse(0);
        var trend = new ArrayList<Day>();
        for (int i = 0; i < counted.size(); i++) {
            Line d = counted.get(i);
            trend.add(new Day(
                    LocalDate.parse(d.key()),
                    d.checks(),
                    d.open(),
                    d.percent(),
                    i + 1 < counted.size() ? d.open() - counted.get(i + 1).open() : null,
                    worst == 0 ? 0 : d.open() * 100 / worst,
                    d.label().equals(NOW)));
        }
        return trend;
    }

    private static Line line(String key, String label, long checks, long open) {
        return new Line(key, label, checks, open, percent(checks, open));
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
            case STANDARD -> {
                jdbc.sql(NUMBERED).query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
                jdbc.sql("SELECT code, title FROM standards.standard").query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
            }
        }
        return names;
    }

    /** None before the first full pass: what was checked singly, on changes, is not the whole and may be found more than once. */
    private static @Nullable BigDecimal percent(long checks, long open) {
        return checks == 0 || open > checks
                ? null
                : BigDecimal.valueOf((checks - open) * 100).divide(BigDecimal.valueOf(checks), 1, RoundingMode.FLOOR);
    }
}
