package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.Checklist;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads a case with all its parts by one statement; each part comes as JSON whose names are the columns'. */
@Component
class CaseRows {

    private static final String SELECT = select();

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Veil veil;

    CaseRows(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.veil = new Veil(cipher);
    }

    /** A case as read, and its version as it was before the statement waited for a lock. */
    record Found(Case file, int versionBefore) {}

    /** {@code condition} is what follows WHERE, on the case's row {@code c}. */
    List<Found> find(String condition, List<?> values) {
        return jdbc.sql(SELECT + " WHERE " + condition)
                .params(values)
                .query((row, n) -> new Found(read(row), row.getInt("version_before")))
                .list();
    }

    private static String select() {
        var sql = new StringBuilder("SELECT c.*, NULL AS parts_follow");
        for (CasePart<?> part : CasePart.all()) {
            String rows = "(SELECT json_agg(r) FROM cases." + part.table() + " r WHERE r.case_id = c.id)";
            sql.append(", ")
                    .append(
                            part.usual()
                                    ? rows
                                    : "CASE WHEN c.parts IS NULL OR '" + part.table() + "' = ANY (c.parts) THEN " + rows
                                            + " END")
                    .append(" AS part_")
                    .append(part.table());
        }
        // Under FOR UPDATE the row is the newest there is, and this what the statement saw when it began.
        return sql.append(", (SELECT b.version FROM cases.case_file b WHERE b.id = c.id) AS version_before")
                .append(" FROM cases.case_file c")
                .toString();
    }

    private Case read(ResultSet row) throws SQLException {
        var rows = new LinkedHashMap<String, List<ObjectNode>>();
        var parts = new HashMap<CasePart<?>, List<?>>();
        for (CasePart<?> part : CasePart.all()) {
            var found = rows(row.getString("part_" + part.table()));
            if (!found.isEmpty()) {
                rows.put(part.table(), found);
                parts.put(part, objects(part, found));
            }
        }
        var snapshot = snapshot(row, new Parts(parts));
        byte[] added = row.getBytes("added");
        int own = row.findColumn("parts_follow") - 1;
        var kept = new KeptCase(
                snapshot,
                CaseFileRow.columns(row, own),
                rows,
                added == null ? null : HexFormat.of().formatHex(added));
        return new Case(
                snapshot,
                row.getTimestamp("last_occurred_at").toInstant(),
                new CaseAdditions(snapshot.head().id(), row.getInt("acts"), kept));
    }

    /** In their places, as the list was when it was written. */
    List<ObjectNode> rows(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        var rows = new ArrayList<ObjectNode>();
        json.readTree(text).forEach(node -> rows.add((ObjectNode) node));
        if (rows.getFirst().path("place").isInt()) {
            rows.sort(Comparator.comparingInt(row -> row.path("place").intValue()));
        }
        return rows;
    }

    private <T> List<T> objects(CasePart<T> part, List<ObjectNode> rows) {
        return rows.stream()
                .map(row -> part.veiling().show().apply(veil, json.treeToValue(row, part.type())))
                .toList();
    }

    /** The row with which a part is written. */
    <T> ObjectNode row(CasePart<T> part, T object, UUID caseId, int place) {
        ObjectNode row = json.valueToTree(part.veiling().hide().apply(veil, object));
        row.put("case_id", caseId.toString());
        if (part.several()) {
            row.put("place", place);
        }
        return row;
    }

    String text(List<ObjectNode> rows) {
        return json.writeValueAsString(rows);
    }

    ObjectNode newRow() {
        return json.createObjectNode();
    }

    /** Parts by their kind. */
    private record Parts(Map<CasePart<?>, List<?>> all) {

        @SuppressWarnings("unchecked") // objects() made the list for this very part
        <T> List<T> of(CasePart<T> part) {
            return (List<T>) all.getOrDefault(part, List.of());
        }

        <T> @Nullable T one(CasePart<T> part) {
            var rows = of(part);
            return rows.isEmpty() ? null : rows.getFirst();
        }
    }

    private static CaseSnapshot snapshot(ResultSet row, Parts parts) throws SQLException {
        return new CaseSnapshot(
                CaseFileRow.head(row),
                row.getInt("version"),
                CaseState.valueOf(row.getString("state")),
                CaseFileRow.dates(row),
                new Checklist(parts.of(CasePart.MATERIAL)),
                new CaseSteps(parts.of(CasePart.STEP)),
                new CaseClocks(parts.of(CasePart.CLOCK)),
                parts.one(CasePart.CORRECTION),
                parts.one(CasePart.DECISION),
                parts.one(CasePart.DELIVERY),
                parts.one(CasePart.ENDING),
                new Proceedings(
                        parts.of(CasePart.SPECIAL),
                        parts.one(CasePart.EXTENSION),
                        parts.one(CasePart.HEARING),
                        parts.of(CasePart.PARTY),
                        parts.of(CasePart.SITE_CHECK),
                        parts.one(CasePart.PUBLIC_NOTICE),
                        parts.of(CasePart.DELAY),
                        parts.one(CasePart.FALSEHOOD),
                        parts.one(CasePart.PERMIT),
                        new Promises(parts.one(CasePart.DEFERRAL), parts.one(CasePart.UNDERTAKING))));
    }

    List<ActRow> history(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases.act WHERE case_id = ? ORDER BY sequence")
                .param(caseId)
                .query((row, n) -> act(row))
                .list();
    }

    private static ActRow act(ResultSet row) throws SQLException {
        var recorded = row.getTimestamp("recorded_at");
        return new ActRow(
                row.getInt("sequence"),
                Act.valueOf(row.getString("act")),
                row.getString("from_state") == null ? null : CaseState.valueOf(row.getString("from_state")),
                CaseState.valueOf(row.getString("to_state")),
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getString("actor_name"),
                row.getString("in_place_of"),
                row.getTimestamp("occurred_at").toInstant(),
                recorded == null
                        ? null
                        : new Late(recorded.toInstant(), row.getString("late_reason"), row.getString("late_evidence")),
                row.getString("note"));
    }
}
