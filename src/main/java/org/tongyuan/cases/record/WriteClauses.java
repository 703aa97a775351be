package org.tongyuan.cases.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The WITH clauses of a statement that writes cases, with their values. */
final class WriteClauses {

    /** The clause that writes the rows of the cases themselves. */
    static final String FILE = "file";

    private final CaseRows rows;
    private final CaseRecords records;
    private final List<String> clauses = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    WriteClauses(CaseRows rows, CaseRecords records) {
        this.rows = rows;
        this.records = records;
    }

    String text() {
        return String.join(", ", clauses);
    }

    List<@Nullable Object> values() {
        return values;
    }

    void newFile(Map<String, @Nullable Object> columns) {
        clauses.add("file AS (INSERT INTO cases.case_file (" + String.join(", ", columns.keySet()) + ") VALUES ("
                + columns.keySet().stream().map(WriteClauses::mark).collect(Collectors.joining(", "))
                + ") RETURNING id)");
        values.addAll(columns.values());
    }

    void changedFile(Map<String, @Nullable Object> columns, Case file) {
        clauses.add("file AS (UPDATE cases.case_file SET "
                + columns.keySet().stream().map(c -> c + " = " + mark(c)).collect(Collectors.joining(", "))
                + " WHERE id = ? AND version = ? RETURNING id)");
        values.addAll(columns.values());
        values.add(file.id());
        values.add(file.now().version());
    }

    /** The rows of several cases; each has the case's id, and the version that follows the one in the database. */
    void changedFiles(List<String> columns, List<ObjectNode> lines) {
        clauses.add("file AS (UPDATE cases.case_file t SET "
                + columns.stream().map(c -> c + " = n." + c).collect(Collectors.joining(", "))
                + " FROM json_populate_recordset(NULL::cases.case_file, ?::json) n"
                + " WHERE t.id = n.id AND t.version = n.version - 1 RETURNING t.id)");
        values.add(rows.text(lines));
    }

    private static String mark(String column) {
        return switch (column) {
            case "parts" -> "?::text[]";
            case "added" -> "decode(?, 'hex')";
            default -> "?";
        };
    }

    void insert(String table, List<ObjectNode> lines) {
        String columns = String.join(", ", records.columns(table));
        clauses.add("new_" + table + " AS (INSERT INTO cases." + table + " (" + columns + ") SELECT " + columns
                + " FROM json_populate_recordset(NULL::cases." + table + ", ?::json))");
        values.add(rows.text(lines));
    }

    /** Of one case. */
    void update(CasePart<?> part, List<ObjectNode> lines, Case file) {
        update(part, lines, "?");
        values.add(file.id());
    }

    /** Of several cases. */
    void update(CasePart<?> part, List<ObjectNode> lines) {
        update(part, lines, "n.case_id");
    }

    private void update(CasePart<?> part, List<ObjectNode> lines, String caseId) {
        var columns = new ArrayList<>(part.columns());
        columns.remove("case_id");
        columns.removeAll(part.keyColumns());
        String where = part.keyColumns().stream()
                .map(key -> " AND t." + key + " = n." + key)
                .collect(Collectors.joining());
        clauses.add("changed_" + part.table() + " AS (UPDATE cases." + part.table() + " t SET "
                + columns.stream().map(c -> c + " = n." + c).collect(Collectors.joining(", "))
                + " FROM json_populate_recordset(NULL::cases." + part.table() + ", ?::json) n WHERE t.case_id = "
                + caseId
                + where
                + ")");
        values.add(rows.text(lines));
    }
}
