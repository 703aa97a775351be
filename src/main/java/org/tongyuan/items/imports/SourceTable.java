package org.tongyuan.items.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongyuan.platform.RuleBroken;

/** A list as its file has it: column names and rows, every cell as it stands there. */
record SourceTable(List<String> columns, List<Map<String, String>> rows) {

    private static final int MOST_ROWS = 100_000;

    /** Reads XLSX by its content, anything else as CSV; the first line names the columns. */
    static SourceTable read(byte[] file) {
        boolean zip = file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
        List<List<String>> lines = zip ? XlsxLines.read(file) : CsvLines.read(file);
        if (lines.isEmpty()) {
            throw new RuleBroken("import.file.empty");
        }
        if (lines.size() - 1 > MOST_ROWS) {
            throw new RuleBroken("import.file.rows", MOST_ROWS);
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
        return new SourceTable(columns, rows);
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
