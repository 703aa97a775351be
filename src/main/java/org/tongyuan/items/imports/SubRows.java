package org.tongyuan.items.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongyuan.items.tables.NationalTable;

/** The rows of the tables that have several rows an item. */
final class SubRows {

    private final List<SubRow> all;
    private final Map<String, List<SubRow>> byCode;

    SubRows(List<SubRow> all) {
        this.all = List.copyOf(all);
        this.byCode = all.stream().collect(Collectors.groupingBy(SubRow::code));
    }

    List<SubRow> all() {
        return all;
    }

    /** An item's rows of one table that are named, in the order the list wants. */
    List<SubRow> of(String code, NationalTable table) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(row -> row.table() == table && row.named())
                .sorted(Comparator.comparingInt(SubRows::order))
                .toList();
    }

    /** Rows without a number that can be read keep the place they have in the file. */
    private static int order(SubRow row) {
        String given = row.cell("order_num").strip();
        return given.matches("\\d{1,6}") ? Integer.parseInt(given) : Integer.MAX_VALUE;
    }
}
