package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.NotFound;

/** Reconsiderations and suits in the database, and how many of them a year's fourth table counts. */
@Component
class RemedyCases {

    private static final String COLUMNS = "id, agency_id, request_id AS request, kind, reference, opened_on, result,"
            + " ended_on, coalesce(note, '') AS note";

    /** Ended in the year, or pending at its end (in the running year: now). Counting and listing both use this. */
    private static final String COUNTED = """
         FROM disclosure.remedy_case
        WHERE agency_id = ANY (:agencies) AND opened_on < :before AND (ended_on IS NULL OR ended_on >= :from)\
        """;

    private final JdbcClient jdbc;

    RemedyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Tally(String kind, String result, long counted) {}

    Map<Cell, BigDecimal> count(Collection<UUID> agencies, ReportYear year) {
        var figures = new HashMap<Cell, BigDecimal>();
        for (var kind : RemedyCase.Kind.values()) {
            Cell.RESULTS.forEach(result -> figures.put(Cell.remedies(kind.name(), result), BigDecimal.ZERO));
        }
        within(
                        "SELECT kind, CASE WHEN ended_on < :before THEN result ELSE 'PENDING' END AS result,"
                                + " count(*) AS counted" + COUNTED + " GROUP BY 1, 2",
                        agencies,
                        year)
                .query(new SimplePropertyRowMapper<>(Tally.class))
                .list()
                .forEach(t -> figures.put(Cell.remedies(t.kind(), t.result()), BigDecimal.valueOf(t.counted())));
        return figures;
    }

    /** Those behind a cell of the fourth table. */
    List<RemedyCase> behind(Cell cell, Collection<UUID> agencies, ReportYear year) {
        String result = switch (cell.column()) {
            case Cell.TOTAL -> "";
            case "PENDING" -> " AND (ended_on IS NULL OR ended_on >= :before)";
            default -> " AND ended_on < :before AND result = :result";
        };
        return within(
                        "SELECT " + COLUMNS + COUNTED + " AND kind = :kind" + result + " ORDER BY opened_on, id",
                        agencies,
                        year)
                .param("kind", cell.row())
                .param("result", cell.column())
                .query(new SimplePropertyRowMapper<>(RemedyCase.class))
                .list();
    }

    private StatementSpec within(String sql, Collection<UUID> agencies, ReportYear year) {
        return jdbc.sql(sql)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("from", year.from())
                .param("before", year.before());
    }

    /** Those that go on first, then the newest. */
    List<RemedyCase> of(Collection<UUID> agencies, int most) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM disclosure.remedy_case WHERE agency_id = ANY (?)"
                        + " ORDER BY ended_on IS NOT NULL, opened_on DESC, id LIMIT ?")
                .params(agencies.toArray(UUID[]::new), most)
                .query(new SimplePropertyRowMapper<>(RemedyCase.class))
                .list();
    }

    RemedyCase lock(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM disclosure.remedy_case WHERE id = ? FOR UPDATE")
                .param(id)
                .query(new SimplePropertyRowMapper<>(RemedyCase.class))
                .optional()
                .orElseThrow(() -> new NotFound("remedy case " + id));
    }

    boolean isRecorded(UUID agency, RemedyCase.Kind kind, String reference) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM disclosure.remedy_case WHERE agency_id = ? AND kind = ? AND reference = ?)")
                .params(agency, kind.name(), reference)
                .query(Boolean.class)
                .single();
    }

    void insert(RemedyCase c) {
        jdbc.sql("""
            INSERT INTO disclosure.remedy_case (id, agency_id, request_id, kind, reference, opened_on, note)
            VALUES (:id, :agency, :request, :kind, :reference, :opened, :note)\
            """)
                .param("id", c.id())
                .param("agency", c.agencyId())
                .param("request", c.request())
                .param("kind", c.kind().name())
                .param("reference", c.reference())
                .param("opened", c.openedOn())
                .param("note", c.note())
                .update();
    }

    void end(RemedyCase c, RemedyCase.Result result) {
        jdbc.sql("UPDATE disclosure.remedy_case SET result = :result, ended_on = :ended WHERE id = :id")
                .param("result", result.name())
                .param("ended", c.endedOn())
                .param("id", c.id())
                .update();
    }

    /** The application with this number at one of these agencies. */
    Optional<UUID> request(Collection<UUID> agencies, String number) {
        return jdbc.sql("SELECT id FROM disclosure.request WHERE number = ? AND agency_id = ANY (?)")
                .params(number, agencies.toArray(UUID[]::new))
                .query(UUID.class)
                .optional();
    }

    /** The number of the application a case is about. */
    Optional<String> requestNumber(@Nullable UUID request) {
        return request == null
                ? Optional.empty()
                : jdbc.sql("SELECT number FROM disclosure.request WHERE id = ?")
                        .param(request)
                        .query(String.class)
                        .optional();
    }
}
