package org.tongyuan.items.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What can only be seen over all rows together: codes and names used more than once. */
final class WholeFile {

    private final Map<String, Set<String>> codesOfDepartment = new HashMap<>();
    private final Map<List<String>, List<Integer>> rowsOfName = new HashMap<>();
    private final Map<String, Set<String>> spellingsOfCode = new HashMap<>();
    private final Map<String, Integer> firstRowOfCode = new HashMap<>();

    WholeFile(List<Map<String, String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            String department = cell(row, Columns.DEPARTMENT);
            String code = cell(row, Columns.ITEM_CODE);
            if (!cell(row, Columns.DEPT_CODE).isBlank()) {
                codesOfDepartment
                        .computeIfAbsent(department, d -> new LinkedHashSet<>())
                        .add(cell(row, Columns.DEPT_CODE));
            }
            rowsOfName
                    .computeIfAbsent(List.of(department, cell(row, Columns.ITEM_NAME)), n -> new ArrayList<>())
                    .add(rowNumber(i));
            firstRowOfCode.putIfAbsent(code, rowNumber(i));
            spellingsOfCode.computeIfAbsent(plain(code), c -> new HashSet<>()).add(code);
        }
    }

    /** The number a spreadsheet shows: the heading is row 1. */
    static int rowNumber(int index) {
        return index + 2;
    }

    void check(int index, Map<String, String> row, List<Finding> findings) {
        String department = cell(row, Columns.DEPARTMENT);
        String name = cell(row, Columns.ITEM_NAME);
        String code = cell(row, Columns.ITEM_CODE);
        int first = firstRowOfCode.getOrDefault(code, rowNumber(index));
        if (!code.isBlank() && first != rowNumber(index)) {
            findings.add(new Finding(
                    FindingKind.CODE_TWICE, Columns.ITEM_CODE, code, "与第 " + first + " 行相同，以第 " + first + " 行为准"));
        }
        if (spellingsOfCode.getOrDefault(plain(code), Set.of()).size() > 1) {
            findings.add(new Finding(FindingKind.CODE_NEARLY_TWICE, Columns.ITEM_CODE, plain(code), code));
        }
        Set<String> codes = codesOfDepartment.getOrDefault(department, Set.of());
        if (codes.size() > 1) {
            findings.add(new Finding(
                    FindingKind.DEPARTMENT_SEVERAL_CODES,
                    Columns.DEPT_CODE,
                    department,
                    "共 " + codes.size() + " 个：" + String.join("、", codes)));
        }
        List<Integer> same = rowsOfName.getOrDefault(List.of(department, name), List.of());
        if (!name.isBlank() && same.size() > 1) {
            findings.add(new Finding(
                    FindingKind.NAME_USED_TWICE_IN_AGENCY,
                    Columns.ITEM_NAME,
                    department + "：" + name,
                    "第 " + String.join("、", same.stream().map(String::valueOf).toList()) + " 行同名"));
        }
    }

    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String plain(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }
}
