package org.tongyuan.items.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tongyuan.items.tables.NationalTable;

/** A row of the extend, material, fee or question table: {@code number} as a spreadsheet shows it. */
record SubRow(NationalTable table, int number, Map<String, String> cells) {

    /** The column by which it belongs to an item. */
    static final String CODE = "task_code";

    /** Where it stands, in the cells of the report. */
    static final String TABLE = "_table";

    static final String ROW = "_row";

    String code() {
        return cell(CODE);
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** What it is called by: without it, it is nothing. */
    String nameColumn() {
        return switch (table) {
            case MATERIAL -> "material_name";
            case FEE -> "fee_name";
            case QUESTIONS -> "question";
            case BASIC, EXTEND -> CODE;
        };
    }

    boolean named() {
        return !cell(nameColumn()).isBlank();
    }

    /** Every cell as it stands in the file, and where that is. */
    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        given.put(TABLE, table.table());
        given.put(ROW, String.valueOf(number));
        given.put(Columns.ITEM_NAME, cell(nameColumn()));
        given.put(Columns.ITEM_CODE, code());
        cells.forEach(given::putIfAbsent);
        return given;
    }
}
