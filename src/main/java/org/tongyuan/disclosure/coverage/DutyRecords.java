package org.tongyuan.disclosure.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is public of duties: those of all agencies are read with one question each, whatever their number. */
@Repository
class DutyRecords {

    /** A public record. */
    record Line(UUID recordId, String indexNo, String name, LocalDate publishedOn) {

        public String path() {
            return "/disclosure/records/" + indexNo;
        }
    }

    /** How many are public, and the day of the newest. */
    record Public(int records, @Nullable LocalDate latest) {
        static final Public NOTHING = new Public(0, null);
    }

    private static final int SHOWN = 200;
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final String ASKED = """
        WITH asked AS (
          SELECT * FROM unnest(:agencies::uuid[], :categories::text[], :patterns::text[], :after::date[])
            WITH ORDINALITY a (agency_id, category, pattern, after, at))
        """;
    private static final String JOINED = """
        asked a JOIN disclosure.published p ON p.agency_id = a.agency_id AND p.category = a.category AND p.standing <> 'WITHDRAWN'
          AND (a.pattern = '' OR p.name ~ a.pattern) AND p.published_on > a.after\
        """;

    private final JdbcClient jdbc;

    DutyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are asked; of categories as a whole the number comes from the tally, and not from a million rows. */
    Map<Duty, Public> of(List<Duty> duties) {
        var found = new LinkedHashMap<Duty, Public>();
        duties.forEach(d -> found.put(d, Public.NOTHING));
        var told = duties.stream().filter(d -> !d.words().isEmpty()).toList();
        var whole = duties.stream().filter(d -> d.words().isEmpty()).toList();
        jdbc.sql(ASKED + "SELECT a.at, count(*)::int AS records, max(p.published_on) AS latest FROM " + JOINED
                        + " GROUP BY a.at")
                .params(values(told, d -> ALWAYS))
                .query(row -> {
                    found.put(
                            told.get(row.getInt("at") - 1),
                            new Public(row.getInt("records"), row.getObject("latest", LocalDate.class)));
                });
        jdbc.sql(ASKED + """
            SELECT a.at, t.records, p.published_on FROM asked a
            JOIN (SELECT value, sum(records)::int AS records FROM disclosure.catalogue_tally WHERE facet = 'AGENCY_CATEGORY' GROUP BY 1) t
              ON t.value = a.agency_id || ' ' || a.category AND t.records > 0
            CROSS JOIN LATERAL (
              SELECT published_on FROM disclosure.published p
              WHERE p.agency_id = a.agency_id AND p.category = a.category AND p.standing <> 'WITHDRAWN'
              ORDER BY published_on DESC, record_id DESC LIMIT 1) p\
            """).params(values(whole, d -> ALWAYS)).query(row -> {
            found.put(
                    whole.get(row.getInt("at") - 1),
                    new Public(row.getInt("records"), row.getObject("published_on", LocalDate.class)));
        });
        return found;
    }

    /**
     * By duty what went public after a day, the first first. One of each day is enough to answer a date, several where dates before it are
     * still open: the first twelve of a day.
     */
    Map<Duty, List<Line>> after(Map<Duty, LocalDate> days) {
        var duties = List.copyOf(days.keySet());
        var found = new HashMap<Duty, List<Line>>();
        jdbc.sql(ASKED + """
            SELECT * FROM (
              SELECT a.at, p.record_id, p.index_no, p.name, p.published_on,
                row_number() OVER (PARTITION BY a.at, p.published_on ORDER BY p.record_id) AS of_day FROM %s) x
            WHERE of_day <= 12 ORDER BY at, published_on, record_id\
            """.formatted(JOINED))
                .params(values(duties, d -> days.getOrDefault(d, ALWAYS)))
                .query(row -> {
                    found.computeIfAbsent(duties.get(row.getInt("at") - 1), d -> new ArrayList<>())
                            .add(line(row));
                });
        return found;
    }

    /** The newest first. */
    List<Line> newest(Duty duty) {
        return jdbc.sql(ASKED + "SELECT p.record_id, p.index_no, p.name, p.published_on FROM " + JOINED
                        + " ORDER BY p.published_on DESC, p.record_id DESC LIMIT " + SHOWN)
                .params(values(List.of(duty), d -> ALWAYS))
                .query((row, n) -> line(row))
                .list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("record_id", UUID.class),
                row.getString("index_no"),
                row.getString("name"),
                row.getObject("published_on", LocalDate.class));
    }

    private static Map<String, Object> values(List<Duty> duties, Function<Duty, LocalDate> after) {
        return Map.of(
                "agencies", duties.stream().map(Duty::agency).toArray(UUID[]::new),
                "categories", duties.stream().map(Duty::category).toArray(String[]::new),
                "patterns", duties.stream().map(DutyRecords::pattern).toArray(String[]::new),
                "after", duties.stream().map(d -> after.apply(d).toString()).toArray(String[]::new));
    }

    /** Any of the words, each as it stands. */
    private static String pattern(Duty duty) {
        return duty.words().stream()
                .map(w -> Pattern.compile("([^\\p{L}\\p{N}])").matcher(w).replaceAll("\\\\$1"))
                .collect(Collectors.joining("|"));
    }
}
