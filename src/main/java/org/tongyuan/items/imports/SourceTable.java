package org.tongyuan.items.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.tables.NationalTable;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.table.Tables;

/**
 * A list as its file has it: column names and rows, every cell as it stands there. The rows of the extend table stand in the rows they
 * belong to; those of the other tables beside them.
 */
record SourceTable(List<String> columns, List<Map<String, String>> rows, SubRows subRows) {

    private static final int MOST_ROWS = 100_000;

    /** Rows of all tables together: each is reported. */
    int size() {
        return rows.size() + subRows.all().size();
    }

    /** The first line of a table names its columns; of a file with the national tables the basic one is the list. */
    static SourceTable read(byte[] file) {
        SequencedMap<String, List<List<String>>> tables = Tables.read(file);
        List<List<String>> basic = lines(tables, NationalTable.BASIC);
        List<List<String>> lines = basic == null ? tables.firstEntry().getValue() : basic;
        if (lines.isEmpty()) {
            throw new RuleBroken("import.file.empty");
        }
        List<String> columns = lines.getFirst().stream().map(Columns::nameOf).toList();
        List<String> missing =
                Columns.REQUIRED.stream().filter(c -> !columns.contains(c)).toList();
        if (!missing.isEmpty()) {
            throw new RuleBroken("import.file.columns", String.join("、", missing));
        }
        var rows = new ArrayList<Map<String, String>>(lines.size());
        for (List<String> line : lines.subList(1, lines.size())) {
            rows.add(row(columns, line));
        }
        var sub = new ArrayList<SubRow>();
        for (NationalTable table : NationalTable.values()) {
            if (table != NationalTable.BASIC) {
                sub.addAll(subRows(table, lines(tables, table)));
            }
        }
        if (rows.size() + sub.size() > MOST_ROWS) {
            throw new RuleBroken("import.file.rows", MOST_ROWS);
        }
        return new SourceTable(extended(columns, rows, sub), rows, new SubRows(sub));
    }

    private static @Nullable List<List<String>> lines(
            SequencedMap<String, List<List<String>>> tables, NationalTable table) {
        return tables.entrySet().stream()
                .filter(t -> t.getKey().strip().equalsIgnoreCase(table.table()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Column names of the other tables are taken as they are: by_law means something else in each. */
    private static List<SubRow> subRows(NationalTable table, @Nullable List<List<String>> lines) {
        var rows = new ArrayList<SubRow>();
        if (lines == null || lines.isEmpty()) {
            return rows;
        }
        List<String> columns = lines.getFirst().stream().map(String::strip).toList();
        if (!columns.contains(SubRow.CODE)) {
            throw new RuleBroken("import.file.columns", table.table() + "：" + SubRow.CODE);
        }
        for (int i = 1; i < lines.size(); i++) {
            rows.add(new SubRow(table, WholeFile.rowNumber(i - 1), row(columns, lines.get(i))));
        }
        return rows;
    }

    /** Lays the extend rows into the rows of the same code, and tells the columns there then are. */
    private static List<String> extended(List<String> columns, List<Map<String, String>> rows, List<SubRow> sub) {
        var all = new LinkedHashSet<>(columns);
        var byCode = new HashMap<String, Map<String, String>>();
        rows.forEach(row -> byCode.putIfAbsent(row.getOrDefault(Columns.ITEM_CODE, ""), row));
        for (SubRow row : sub) {
            if (row.table() == NationalTable.EXTEND) {
                var cells = byCode.getOrDefault(row.code(), new HashMap<>());
                row.cells().forEach((column, cell) -> {
                    if (!column.equals(SubRow.CODE)) {
                        cells.putIfAbsent(Columns.nameOf(column), cell);
                        all.add(Columns.nameOf(column));
                    }
                });
            }
        }
        return List.copyOf(all);
    }

    private static Map<String, String> row(List<String> columns, List<String> line) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.max(columns.size(), line.size()); i++) {
            String column = i < columns.size() && !columns.get(i).isEmpty() ? columns.get(i) : "column_" + (i + 1);
            String cell = i < line.size() ? line.get(i) : "";
            if (i < columns.size() || !cell.isEmpty()) {
                row.put(column, cell);
            }
        }
        return row;
    }
}
