package org.tongyuan.items.imports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongyuan.items.MatterType;

/**
 * Nothing is changed silently: what a row says is compared with what the item says after it, and a difference is told. Several ways to
 * write the same (是 and 1, 01 and 1) are none.
 */
final class Fidelity {

    private static final Set<String> YES_OR_NO = Set.of("is_fee", "is_online");
    private static final Set<String> UNITS = Set.of("anticipate_type", "promise_type");

    private Fidelity() {}

    /** {@code now}: the cells of the item as an export would give them, by the names of this list. */
    static void check(Map<String, String> said, Map<String, String> now, List<Finding> findings) {
        Set<String> told = findings.stream()
                .filter(f -> f.kind() == FindingKind.VALUE_UNREADABLE)
                .map(Finding::field)
                .collect(Collectors.toSet());
        said.forEach((column, cell) -> {
            String after = now.getOrDefault(column, "");
            boolean same = cell.isEmpty()
                    || cell.equals(after)
                    || meaning(column, cell).equals(meaning(column, after))
                    || Comparison.OF_THE_VERSION.contains(column)
                    || told.contains(column);
            if (!same) {
                findings.add(
                        new Finding(FindingKind.VALUE_DIFFERS, column, column, "“" + cell + "”，导入后为“" + after + "”"));
            }
        });
    }

    private static String meaning(String column, String cell) {
        String text = cell.strip();
        if (YES_OR_NO.contains(column)) {
            return switch (text) {
                case "1", "是", "支持", "Y" -> "1";
                case "0", "否", "不支持", "N" -> "0";
                default -> text;
            };
        }
        if (UNITS.contains(column)) {
            return text.contains("自然") ? "自然日" : text.contains("工作") ? "工作日" : text.contains("月") ? "月" : text;
        }
        return switch (column) {
            case "project_type" -> text.startsWith("即办") ? "1" : text.startsWith("承诺") ? "2" : text;
            case "server_type" -> (has(text, "自然人", "个人", "1") ? "自然人" : "") + (has(text, "法人", "企业", "2") ? "法人" : "");
            case Columns.TASK_TYPE -> {
                MatterType type = RowCheck.typeOf(text);
                yield type == null ? text : type.code();
            }
            default -> text;
        };
    }

    private static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
