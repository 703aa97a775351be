package org.tongyuan.items.imports;

import static org.tongyuan.items.imports.WholeFile.cell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.UnifiedSocialCreditCode;
import org.tongyuan.items.ItemCode;
import org.tongyuan.items.ItemCode.Failure;
import org.tongyuan.items.ItemCode.Parsed;
import org.tongyuan.items.MatterType;

/** What can be seen in a row by itself. */
final class RowCheck {

    private RowCheck() {}

    static void check(Map<String, String> row, List<Finding> findings) {
        checkPresence(row, findings);
        row.forEach((column, value) -> {
            if (!value.equals(value.strip())) {
                findings.add(new Finding(FindingKind.SPACES_AROUND, column, column, "“" + value + "”"));
            }
        });
        checkDepartmentCode(cell(row, Columns.DEPT_CODE), findings);
        checkItemCode(row, findings);
    }

    private static void checkPresence(Map<String, String> row, List<Finding> findings) {
        String code = cell(row, Columns.ITEM_CODE);
        if (code.isBlank()) {
            findings.add(new Finding(FindingKind.CODE_MISSING, Columns.ITEM_CODE, "", "请补上事项编码后重新导入"));
        } else if (!code.matches("[0-9A-Za-z._-]{1,64}")) {
            findings.add(new Finding(FindingKind.CODE_UNUSABLE, Columns.ITEM_CODE, code, code));
        }
        if (cell(row, Columns.ITEM_NAME).isBlank()) {
            findings.add(new Finding(FindingKind.NAME_MISSING, Columns.ITEM_NAME, "", "请补上事项名称后重新导入"));
        }
        if (cell(row, Columns.DEPARTMENT).isBlank()) {
            findings.add(new Finding(FindingKind.DEPARTMENT_MISSING, Columns.DEPARTMENT, "", "请补上实施主体后重新导入"));
        }
        String type = cell(row, Columns.TASK_TYPE);
        if (typeOf(type) == null) {
            findings.add(new Finding(FindingKind.TASK_TYPE_UNKNOWN, Columns.TASK_TYPE, type, "类型“" + type + "”"));
        }
    }

    private static void checkDepartmentCode(String code, List<Finding> findings) {
        if (!code.isEmpty() && !UnifiedSocialCreditCode.isValid(code)) {
            String why = code.length() == 18 ? "18 位，但字符或校验码不对" : code.length() + " 位，应为 18 位";
            findings.add(new Finding(FindingKind.DEPT_CODE_NOT_USCC, Columns.DEPT_CODE, code, code + "：" + why));
        }
    }

    private static void checkItemCode(Map<String, String> row, List<Finding> findings) {
        String text = cell(row, Columns.ITEM_CODE);
        if (text.isBlank()) {
            return;
        }
        switch (ItemCode.parse(text)) {
            case Parsed.Unparseable(Failure failure) ->
                findings.add(new Finding(FindingKind.ITEM_CODE_UNPARSEABLE, Columns.ITEM_CODE, text, why(failure)));
            case Parsed.Parts(ItemCode code) -> checkParts(code, row, findings);
        }
    }

    private static void checkParts(ItemCode code, Map<String, String> row, List<Finding> findings) {
        boolean valid = code.checkCharacterValid();
        if (!valid) {
            findings.add(new Finding(
                    FindingKind.CHECK_CHARACTER_INVALID, Columns.ITEM_CODE, code.creditCode(), code.creditCode()));
        }
        String department = cell(row, Columns.DEPT_CODE);
        if (valid && UnifiedSocialCreditCode.isValid(department) && !department.equals(code.creditCode())) {
            findings.add(new Finding(
                    FindingKind.DEPT_CODE_DIFFERS,
                    Columns.DEPT_CODE,
                    cell(row, Columns.DEPARTMENT),
                    department + " 与 " + code.creditCode()));
        }
        if (code.level().charAt(0) < '1' || code.level().charAt(0) > '6') {
            findings.add(new Finding(FindingKind.LEVEL_UNKNOWN, Columns.ITEM_CODE, code.level(), code.level()));
        }
        String region = cell(row, Columns.REGION_CODE);
        if (code.region() != null && !region.isBlank() && !sameRegion(code.region(), region)) {
            findings.add(new Finding(
                    FindingKind.REGION_DIFFERS, Columns.REGION_CODE, region, region + " 与 " + code.region()));
        }
    }

    private static boolean sameRegion(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).equals(other.substring(0, length));
    }

    static String why(Failure failure) {
        return switch (failure) {
            case PARTS -> "各部分不全或位置不对";
            case CREDIT_CODE_LENGTH -> "机构代码部分不是 18 位";
            case CREDIT_CODE_CHARACTERS -> "机构代码部分含有数字和大写字母以外的字符";
            case MIDDLE -> "中间一段不是 000";
        };
    }

    /** The type by its number (1 or 01) or its Chinese name. */
    static @Nullable MatterType typeOf(String given) {
        String text = given.strip();
        for (MatterType type : MatterType.values()) {
            if (type.label().equals(text)
                    || type.code().equals(text)
                    || type.code().equals("0" + text)) {
                return type;
            }
        }
        return null;
    }
}
