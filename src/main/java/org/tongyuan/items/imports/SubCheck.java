package org.tongyuan.items.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.tables.NationalTable;

/** What can be seen in a row of the further tables by itself. */
final class SubCheck {

    private SubCheck() {}

    static void check(SubRow row, List<Finding> findings) {
        if (!row.named()) {
            findings.add(
                    new Finding(FindingKind.NAME_MISSING, row.nameColumn(), "", row.nameColumn() + " 为空，请补上后重新导入"));
        }
        if (row.table() == NationalTable.MATERIAL) {
            unreadable(row, "page_num", isCount(row.cell("page_num").strip()), findings);
            unreadable(row, "is_need", yes(row.cell("is_need").strip()) != null, findings);
        }
    }

    private static void unreadable(SubRow row, String column, boolean readable, List<Finding> findings) {
        String cell = row.cell(column);
        if (!cell.isBlank() && !readable) {
            findings.add(new Finding(FindingKind.VALUE_UNREADABLE, column, column, "“" + cell + "”"));
        }
    }

    static boolean isCount(String text) {
        return text.matches("\\d{1,4}");
    }

    /** Null when it is neither yes nor no. */
    static @Nullable Boolean yes(String text) {
        return switch (text) {
            case "1", "是", "必要", "支持", "Y" -> Boolean.TRUE;
            case "0", "2", "否", "非必要", "不支持", "N" -> Boolean.FALSE;
            default -> null;
        };
    }
}
