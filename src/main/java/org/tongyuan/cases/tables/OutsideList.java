package org.tongyuan.cases.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.table.Tables;

/** The rows of a list of outside cases as they stand in the file, by column; nothing of them is changed. */
record OutsideList(List<Map<String, String>> rows) {

    private static final int MOST_ROWS = 100_000;

    /** One CSV file, or the sheet up_pro_accept of a workbook, or its only sheet (RuleBroken import.file.unreadable, outside.list.*). */
    static OutsideList read(byte[] file) {
        var tables = Tables.read(file);
        var lines = tables.get(OutsideTable.NAME);
        if (lines == null) {
            lines = tables.firstEntry().getValue();
        }
        if (lines.isEmpty()) {
            throw new RuleBroken("outside.list.empty");
        }
        var columns = lines.getFirst().stream().map(String::strip).toList();
        var missing = OutsideTable.REQUIRED.stream()
                .filter(column -> !columns.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleBroken("outside.list.columns", String.join("、", missing));
        }
        if (lines.size() == 1) {
            throw new RuleBroken("outside.list.empty");
        }
        if (lines.size() - 1 > MOST_ROWS) {
            throw new RuleBroken("outside.list.too-long", lines.size() - 1, MOST_ROWS);
        }
        return new OutsideList(lines.subList(1, lines.size()).stream()
                .map(line -> cells(columns, line))
                .toList());
    }

    private static Map<String, String> cells(List<String> columns, List<String> line) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), line.size()); i++) {
            cells.put(columns.get(i), line.get(i));
        }
        return cells;
    }
}
