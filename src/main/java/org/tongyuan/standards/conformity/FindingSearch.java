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
import org.tongyuan.facts.FactType;
import org.tongyuan.platform.NotFound;
import org.tongyuan.standards.clause.Kinds;
import tools.jackson.databind.json.JsonMapper;

/** Findings by filter, newest first; the cursor is the id of the last one shown. */
@Component
class FindingSearch {

    /** A fact that shows the finding: its name in expressions, its Chinese label, and its value. */
    public record Shown(String fact, String label, String value) {}

    /** A finding with its clause. */
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
            List<Shown> evidence,
            Instant since,
            @Nullable Instant closedAt,
            @Nullable String closedWhy,
            @Nullable LocalDate exemptUntil) {}

    /** What is looked for; null for any. {@code state} is open or closed. */
    record Filter(
            @Nullable String clause,
            @Nullable String agency,
            @Nullable String subject,
            String state,
            @Nullable UUID cursor) {}

    private static final String SELECT = """
        SELECT f.*, c.number, v.content ->> 'title' AS title, v.content ->> 'message' AS message, v.content ->> 'severity' AS severity
        FROM standards.finding f JOIN standards.clause c ON c.id = f.clause_id
            JOIN standards.clause_version v ON v.clause_id = c.id AND v.number = c.published
        WHERE true\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Kinds kinds;

    FindingSearch(JdbcClient jdbc, JsonMapper json, Kinds kinds) {
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
    }

    List<Found> find(Filter filter, int limit) {
        var sql = new StringBuilder(SELECT);
        var params = new ArrayList<Object>();
        sql.append(filter.state().equals("closed") ? " AND f.closed_at IS NOT NULL" : " AND f.closed_at IS NULL");
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
                evidence(kind, row.getString("evidence")),
                row.getTimestamp("since").toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getString("closed_why"),
                row.getObject("exempt_until", LocalDate.class));
    }

    private List<Shown> evidence(String kind, String text) {
        Map<String, FactType> types = kinds.types(kind);
        Map<?, ?> values = json.readValue(text, Map.class);
        return values.entrySet().stream()
                .map(e -> {
                    String name = String.valueOf(e.getKey());
                    FactType type = types.get(name);
                    return new Shown(name, type == null ? name : type.label(), words(e.getValue()));
                })
                .toList();
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> yes ? "是" : "否";
            case List<?> list when list.isEmpty() -> "（无）";
            case List<?> list ->
                String.join("、", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
