package org.tongyuan.standards.conformity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.standards.clause.Evidence;
import org.tongyuan.standards.clause.Evidence.Shown;
import org.tongyuan.standards.clause.Kinds;
import tools.jackson.databind.json.JsonMapper;

/** Findings by filter, newest first; the cursor is the id of the last one shown. */
@Component
class FindingSearch {

    /**
     * A finding with its clause.
     *
     * @param orderedUntil by when the agency was last told to mend it, null when it was not told
     * @param answered whether the agency has answered since
     */
    public record Found(
            UUID id,
            String clause,
            String title,
            String message,
            String severity,
            String subjectKind,
            String subjectId,
            String subject,
            String link,
            String agency,
            String agencyName,
            List<Shown> evidence,
            Instant since,
            @Nullable Instant closedAt,
            @Nullable String closedWhy,
            @Nullable LocalDate exemptUntil,
            @Nullable LocalDate orderedUntil,
            boolean answered) {}

    /** What is looked for; null for any. {@code state} is open, ordered (open, and the agency was told to mend it) or closed. */
    record Filter(
            @Nullable String clause,
            @Nullable String agency,
            @Nullable String subject,
            String state,
            @Nullable UUID cursor) {}

    private static final String SELECT = """
        SELECT f.*, c.number, v.content ->> 'title' AS title, v.content ->> 'message' AS message, v.content ->> 'severity' AS severity,
            o.until AS ordered_until, o.answered
        FROM standards.finding f JOIN standards.clause c ON c.id = f.clause_id
            JOIN standards.clause_version v ON v.clause_id = c.id AND v.number = c.published
            LEFT JOIN LATERAL (SELECT s.until, EXISTS (SELECT FROM standards.finding_step a
                    WHERE a.finding_id = f.id AND a.step = 'ANSWERED' AND a.sequence > s.sequence) AS answered
                FROM standards.finding_step s WHERE s.finding_id = f.id AND s.step = 'ORDERED'
                ORDER BY s.sequence DESC LIMIT 1) o ON true
        WHERE true\
        """;

    /** Subjects that everybody may see; a case is somebody's own. */
    private static final String PUBLIC = """
         AND f.subject_kind IN ('item', 'agency') AND (f.exempt_until IS NULL OR f.exempt_until < ?)\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Kinds kinds;
    private final Agencies agencies;
    private final LegalTime time;

    FindingSearch(JdbcClient jdbc, JsonMapper json, Kinds kinds, Agencies agencies, LegalTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
        this.agencies = agencies;
        this.time = time;
    }

    List<Found> find(Filter filter, int limit) {
        return find(filter, limit, new StringBuilder(SELECT), new ArrayList<>());
    }

    /** What the public may see: open, counted, and not about a case. */
    List<Found> findPublic(Filter filter, int limit) {
        var params = new ArrayList<Object>();
        params.add(time.today());
        return find(filter, limit, new StringBuilder(SELECT).append(PUBLIC), params);
    }

    private List<Found> find(Filter filter, int limit, StringBuilder sql, List<Object> params) {
        sql.append(
                switch (filter.state()) {
                    case "closed" -> " AND f.closed_at IS NOT NULL";
                    case "ordered" ->
                        " AND f.closed_at IS NULL AND f.id IN (SELECT finding_id FROM standards.finding_step WHERE step = 'ORDERED')";
                    default -> " AND f.closed_at IS NULL";
                });
        add(sql, params, " AND f.clause_id = (SELECT id FROM standards.clause WHERE number = ?)", filter.clause());
        add(sql, params, " AND f.agency = ?", filter.agency());
        add(sql, params, " AND f.subject_id = ?", filter.subject());
        add(sql, params, " AND f.id < ?", filter.cursor());
        params.add(limit);
        return jdbc.sql(sql + " ORDER BY f.id DESC LIMIT ?")
                .params(params)
                .query(this::map)
                .list();
    }

    Found require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("finding " + id));
    }

    Optional<Found> find(UUID id) {
        return jdbc.sql(SELECT + " AND f.id = ?").param(id).query(this::map).optional();
    }

    private static void add(StringBuilder sql, List<Object> params, String condition, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            sql.append(condition);
            params.add(value);
        }
    }

    private Found map(ResultSet row, int n) throws SQLException {
        String kind = row.getString("subject_kind");
        Timestamp closed = row.getTimestamp("closed_at");
        return new Found(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                row.getString("message"),
                row.getString("severity"),
                kind,
                row.getString("subject_id"),
                row.getString("subject_label"),
                row.getString("subject_link"),
                row.getString("agency"),
                nameOf(row.getString("agency")),
                evidence(kind, row.getString("evidence")),
                row.getTimestamp("since").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_why"),
                row.getObject("exempt_until", LocalDate.class),
                row.getObject("ordered_until", LocalDate.class),
                row.getBoolean("answered"));
    }

    /** An agency may have been dissolved since. */
    String nameOf(String agency) {
        return agency.isEmpty()
                ? "（未归属部门）"
                : agencies.all().stream()
                        .filter(a -> a.id().toString().equals(agency))
                        .map(Agency::name)
                        .findFirst()
                        .orElse("（已撤销的部门）");
    }

    private List<Shown> evidence(String kind, String text) {
        return Evidence.of(kinds.types(kind), json.readValue(text, Map.class));
    }
}
