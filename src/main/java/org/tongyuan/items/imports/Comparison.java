package org.tongyuan.items.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongyuan.items.tables.NationalTable;
import org.tongyuan.items.tables.TaskRows;

/**
 * What a row says against what an export of the same version would say. A cell that says the same changes nothing, so that a list
 * taken out and brought back is no change; an empty cell says nothing.
 */
final class Comparison {

    /** Of a version here, not of a list: a source's own are not taken over. */
    static final Set<String> OF_THE_VERSION = Set.of("task_version", "task_state", "plan_effective_date");

    /** Columns that say one thing together: when one of them changes, all are read. */
    private static final List<List<String>> TOGETHER = List.of(
            List.of("transact_addr", "transact_time"),
            List.of("result_name", "result_type"),
            List.of("is_fee", "fee_basis"),
            List.of("anticipate_day", "anticipate_type", "anticipate_explain"),
            List.of("promise_day", "promise_type", "promise_explain"),
            List.of("user_topic_type", "corp_topic_type"));

    private final Map<String, String> known = new LinkedHashMap<>();
    private final TaskRows rows;

    Comparison(TaskRows rows, Map<String, String> more) {
        this.rows = rows;
        rows.item().forEach((column, cell) -> known.put(Columns.nameOf(column), cell));
        more.forEach(known::putIfAbsent);
    }

    /** What an export says, by the names of a list. */
    Map<String, String> known() {
        return known;
    }

    /** The cells that say something else, with those that make a row an item. */
    Map<String, String> changes(Map<String, String> row) {
        var changes = new LinkedHashMap<String, String>();
        row.forEach((column, cell) -> {
            if (Columns.REQUIRED.contains(column) || says(column, cell)) {
                changes.put(column, cell);
            }
        });
        for (List<String> columns : TOGETHER) {
            if (columns.stream().anyMatch(changes::containsKey)) {
                columns.stream().filter(row::containsKey).forEach(column -> changes.put(column, row.get(column)));
            }
        }
        return changes;
    }

    boolean same(Map<String, String> row, SubRows sub) {
        String code = WholeFile.cell(row, Columns.ITEM_CODE);
        return row.entrySet().stream().noneMatch(c -> says(c.getKey(), c.getValue()))
                && same(sub.of(code, NationalTable.MATERIAL), rows.materials())
                && same(sub.of(code, NationalTable.FEE), rows.fees())
                && same(sub.of(code, NationalTable.QUESTIONS), rows.questions());
    }

    /** Whether a cell says something that is not known. */
    boolean says(String column, String cell) {
        if (cell.isEmpty() || OF_THE_VERSION.contains(column)) {
            return false;
        }
        String before = known.getOrDefault(column, "");
        if (column.equals(Columns.TASK_TYPE)) {
            return RowCheck.typeOf(cell) != RowCheck.typeOf(before);
        }
        return !cell.equals(before);
    }

    /** A table without a row for the item says nothing about it. */
    static boolean same(List<SubRow> given, List<Map<String, String>> known) {
        if (given.isEmpty()) {
            return true;
        }
        if (given.size() != known.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            var before = known.get(i);
            boolean differs = given.get(i).cells().entrySet().stream()
                    .anyMatch(
                            c -> !c.getValue().isEmpty() && !c.getValue().equals(before.getOrDefault(c.getKey(), "")));
            if (differs) {
                return false;
            }
        }
        return true;
    }
}
