package org.tongyuan.cases.record;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.SealedRows;
import tools.jackson.databind.node.ObjectNode;

/** Puts together the one statement that writes what several acts have changed in as many cases: one clause for each table. */
final class CasesTogether {

    private final CaseRows rows;
    private final CaseRecords records;

    CasesTogether(CaseRows rows, CaseRecords records) {
        this.rows = rows;
        this.records = records;
    }

    SealedRows statement(List<CaseWriting> all) {
        var clauses = new WriteClauses(rows, records);
        clauses.changedFiles(
                List.copyOf(all.getFirst().changing().keySet()),
                all.stream().map(this::fileRow).toList());
        merged(all.stream().map(CaseWriting::inserts).toList()).forEach(clauses::insert);
        merged(all.stream().map(CaseWriting::updates).toList()).forEach(clauses::update);
        return new SealedRows(clauses.text(), WriteClauses.FILE, all.size(), clauses.values());
    }

    private ObjectNode fileRow(CaseWriting writing) {
        var row = rows.newRow().put("id", writing.file().id().toString());
        writing.changing().forEach((column, value) -> row.put(column, text(column, value)));
        return row;
    }

    /** As PostgreSQL reads it from text; JSON then carries it as it is. */
    private static @Nullable String text(String column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (column.equals("added")) {
            return "\\x" + value;
        }
        return value instanceof Timestamp instant ? instant.toInstant().toString() : value.toString();
    }

    private static <K> Map<K, List<ObjectNode>> merged(List<Map<K, List<ObjectNode>>> several) {
        var all = new LinkedHashMap<K, List<ObjectNode>>();
        several.forEach(one -> one.forEach(
                (key, lines) -> all.computeIfAbsent(key, k -> new ArrayList<>()).addAll(lines)));
        return all;
    }
}
