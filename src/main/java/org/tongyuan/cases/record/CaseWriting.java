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
 * What has to be written of a case: its row, the parts that are new or changed, what is added to its history; and the seal of everything
 * as it will be. Parts are compared in memory, so that what an act left alone is neither sent nor written.
 */
final class CaseWriting {

    private final CaseRows rows;
    private final CaseRecords records;
    private final Case file;
    private final @Nullable KeptCase before;
    private final Map<String, List<ObjectNode>> partRows = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> inserts = new LinkedHashMap<>();
    private final Map<CasePart<?>, List<ObjectNode>> updates = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> changing;
    private final String seal;

    /** {@code added} is the head of the chain over the added rows before this act. */
    CaseWriting(CaseRows rows, CaseRecords records, Case file, String added) {
        this.rows = rows;
        this.records = records;
        this.file = file;
        this.before = file.additions().kept();
        String head = added;
        CasePart.all().forEach(this::compare);
        for (var row : records.of(file.additions())) {
            head = CaseSeal.chained(head, row.table(), row.row());
            inserts.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row.row());
        }
        this.changing = new CaseFileRow(file).state();
        changing.put("parts", unusual());
        changing.put("added", head);
        var sealing = new CaseSeal(head).file(columns());
        CasePart.all()
                .forEach(part ->
                        partRows.getOrDefault(part.table(), List.of()).forEach(row -> sealing.row(part.table(), row)));
        this.seal = sealing.digest();
        var certificate = file.additions().certificate();
        if (certificate != null) {
            inserts.put("certificate", List.of(records.certificate(file.id(), certificate)));
        }
    }

    /** New rows by table: of parts, and of what is only ever added. */
    Map<String, List<ObjectNode>> inserts() {
        return inserts;
    }

    Map<CasePart<?>, List<ObjectNode>> updates() {
        return updates;
    }

    /** The columns of the case's own row that an act changes, as they will be. */
    Map<String, @Nullable Object> changing() {
        return changing;
    }

    String seal() {
        return seal;
    }

    Case file() {
        return file;
    }

    /** The one statement that writes this case. */
    SealedWrite statement() {
        var clauses = new WriteClauses(rows, records);
        if (before == null) {
            clauses.newFile(columns());
        } else {
            clauses.changedFile(changing, file);
        }
        inserts.forEach(clauses::insert);
        updates.forEach((part, lines) -> clauses.update(part, lines, file));
        return new SealedWrite(clauses.text(), WriteClauses.FILE, clauses.values(), seal);
    }

    private <T> void compare(CasePart<T> part) {
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

    /** All columns of the case's own row as they will be. */
    private Map<String, @Nullable Object> columns() {
        var all = new LinkedHashMap<String, @Nullable Object>(
                before == null ? new CaseFileRow(file).head() : before.file());
        all.putAll(changing);
        return all;
    }

    /** The parts that not every case has, as an array of their tables. */
    private String unusual() {
        return CasePart.all().stream()
                .filter(part -> !part.usual() && partRows.containsKey(part.table()))
                .map(CasePart::table)
                .collect(Collectors.joining(",", "{", "}"));
    }
}
