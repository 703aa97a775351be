package org.tongyuan.cases.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.SealedWrite;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts together the one statement that writes a case: its row, the parts that are new or changed, what is added to its history; and the
 * seal of everything as it will be. Parts are compared in memory, so that what an act left alone is neither sent nor written.
 */
final class CaseWriting {

    private final CaseRows rows;
    private final CaseRecords records;
    private final Case file;
    private final @Nullable KeptCase before;
    private final List<String> clauses = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final Map<String, List<ObjectNode>> partRows = new LinkedHashMap<>();

    CaseWriting(CaseRows rows, CaseRecords records, Case file) {
        this.rows = rows;
        this.records = records;
        this.file = file;
        this.before = file.additions().kept();
    }

    /** {@code added} is the head of the chain over the added rows before this act. */
    SealedWrite write(String added) {
        String head = added;
        var additions = records.of(file.additions());
        for (var row : additions) {
            head = CaseSeal.chained(head, row.table(), row.row());
        }
        var inserts = new LinkedHashMap<String, List<ObjectNode>>();
        var updates = new LinkedHashMap<CasePart<?>, List<ObjectNode>>();
        CasePart.all().forEach(part -> compare(part, inserts, updates));
        var columns = file(head);
        inserts.forEach(this::insert);
        updates.forEach(this::update);
        additions.stream()
                .collect(Collectors.groupingBy(
                        CaseRecords.Row::table,
                        LinkedHashMap::new,
                        Collectors.mapping(CaseRecords.Row::row, Collectors.toList())))
                .forEach(this::insert);
        var seal = new CaseSeal(head).file(columns);
        CasePart.all()
                .forEach(part ->
                        partRows.getOrDefault(part.table(), List.of()).forEach(row -> seal.row(part.table(), row)));
        return new SealedWrite(String.join(", ", clauses), "file", values, seal.digest());
    }

    private <T> void compare(
            CasePart<T> part, Map<String, List<ObjectNode>> inserts, Map<CasePart<?>, List<ObjectNode>> updates) {
        var known = new HashMap<Object, Integer>();
        List<T> old = before == null ? List.of() : part.of().apply(before.as());
        for (int i = 0; i < old.size(); i++) {
            known.put(part.key().apply(old.get(i)), i);
        }
        var all = new ArrayList<ObjectNode>();
        List<T> now = part.of().apply(file.now());
        for (int i = 0; i < now.size(); i++) {
            Integer was = known.get(part.key().apply(now.get(i)));
            if (was == null) {
                var row = rows.row(part, now.get(i), file.id(), i);
                inserts.computeIfAbsent(part.table(), table -> new ArrayList<>())
                        .add(row);
                all.add(row);
                continue;
            }
            var row = keptRow(part, was);
            if (was != i || !old.get(was).equals(now.get(i))) {
                // What the product does not know of stays in the row.
                row = row.deepCopy().remove(part.columns());
                row.setAll(rows.row(part, now.get(i), file.id(), i));
                updates.computeIfAbsent(part, p -> new ArrayList<>()).add(row);
            }
            all.add(row);
        }
        if (!all.isEmpty()) {
            partRows.put(part.table(), all);
        }
    }

    private ObjectNode keptRow(CasePart<?> part, int place) {
        if (before == null) {
            throw new IllegalStateException("a new case has no rows yet");
        }
        return before.rows(part).get(place);
    }

    /** Returns the columns as they will be. */
    private Map<String, @Nullable Object> file(String head) {
        var row = new CaseFileRow(file);
        var changing = row.state();
        changing.put("parts", unusual());
        changing.put("added", head);
        var all = new LinkedHashMap<String, @Nullable Object>();
        if (before == null) {
            all.putAll(row.head());
            all.putAll(changing);
            clauses.add("file AS (INSERT INTO cases.case_file (" + String.join(", ", all.keySet()) + ") VALUES ("
                    + all.keySet().stream().map(CaseWriting::mark).collect(Collectors.joining(", "))
                    + ") RETURNING id)");
            values.addAll(all.values());
        } else {
            all.putAll(before.file());
            all.putAll(changing);
            clauses.add("file AS (UPDATE cases.case_file SET "
                    + changing.keySet().stream().map(c -> c + " = " + mark(c)).collect(Collectors.joining(", "))
                    + " WHERE id = ? AND version = ? RETURNING id)");
            values.addAll(changing.values());
            values.add(file.id());
            values.add(file.now().version());
        }
        return all;
    }

    private static String mark(String column) {
        return switch (column) {
            case "parts" -> "?::text[]";
            case "added" -> "decode(?, 'hex')";
            default -> "?";
        };
    }

    /** The parts that not every case has, as an array of their tables. */
    private String unusual() {
        return CasePart.all().stream()
                .filter(part -> !part.usual() && partRows.containsKey(part.table()))
                .map(CasePart::table)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void insert(String table, List<ObjectNode> lines) {
        String columns = String.join(", ", records.columns(table));
        clauses.add("new_" + table + " AS (INSERT INTO cases." + table + " (" + columns + ") SELECT " + columns
                + " FROM json_populate_recordset(NULL::cases." + table + ", ?::json))");
        values.add(rows.text(lines));
    }

    private void update(CasePart<?> part, List<ObjectNode> lines) {
        var columns = new ArrayList<>(part.columns());
        columns.remove("case_id");
        columns.removeAll(part.keyColumns());
        String where = part.keyColumns().stream()
                .map(key -> " AND t." + key + " = n." + key)
                .collect(Collectors.joining());
        clauses.add("changed_" + part.table() + " AS (UPDATE cases." + part.table() + " t SET "
                + columns.stream().map(c -> c + " = n." + c).collect(Collectors.joining(", "))
                + " FROM json_populate_recordset(NULL::cases." + part.table() + ", ?::json) n WHERE t.case_id = ?"
                + where
                + ")");
        values.add(rows.text(lines));
        values.add(file.id());
    }
}
