package org.tongyuan.items.editing;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.Fee;
import org.tongyuan.items.Fee.Exemption;
import org.tongyuan.items.Fee.Rate;

/** The editor's columns of a fee: its words, its amount in yuan, and who pays less. */
final class FeeFields {

    private static final String PART = "fees";

    static final List<EditorSpec.Column> COLUMNS = List.of(
            EditorSpec.Column.text("name", "项目"),
            EditorSpec.Column.text("standard", "标准（文字）"),
            EditorSpec.Column.text("basis", "依据"),
            EditorSpec.Column.text("amount", "金额（元，有幅度的为最低）"),
            EditorSpec.Column.text("most", "最高金额（元，没有幅度不填）"),
            EditorSpec.Column.text("unit", "计费单位（件、证等，定额不填）"),
            EditorSpec.Column.text("dueDays", "缴费期限（工作日，选填）"),
            EditorSpec.Column.longText("exempt", "减免（每行一类：“对象｜减收百分比｜依据”，全免写 100）"));

    private FeeFields() {}

    static Map<String, String> row(Fee fee) {
        var row = new LinkedHashMap<String, String>();
        row.put("name", fee.name());
        row.put("standard", fee.standard());
        row.put("basis", fee.basis());
        var rate = fee.rate();
        row.put("amount", rate == null ? "" : rate.amount().toPlainString());
        row.put("most", rate == null || rate.most() == null ? "" : rate.most().toPlainString());
        row.put("unit", rate == null || rate.unit() == null ? "" : rate.unit());
        row.put("dueDays", rate == null || rate.dueDays() == null ? "" : String.valueOf(rate.dueDays()));
        row.put(
                "exempt",
                fee.reliefs().stream()
                        .map(e -> e.who() + "｜" + e.percent() + "｜" + e.basis())
                        .collect(joining("\n")));
        return row;
    }

    /** As the comparison of two versions shows it. */
    static String words(Fee fee) {
        var rate = fee.rate();
        var exempt = fee.reliefs().stream()
                .map(e -> "，" + e.who() + e.words() + "（" + e.basis() + "）")
                .collect(joining());
        return fee.name() + "，" + fee.standard() + "，" + fee.basis()
                + (rate == null ? "" : "，" + rate.words())
                + (rate == null || rate.dueDays() == null ? "" : "，" + rate.dueDays() + " 个工作日内缴纳")
                + exempt;
    }

    static Fee read(Map<String, String> row, Map<String, String> errors) {
        return new Fee(
                text(row, "name"), text(row, "standard"), text(row, "basis"), rate(row, errors), exempt(row, errors));
    }

    private static @Nullable Rate rate(Map<String, String> row, Map<String, String> errors) {
        BigDecimal amount = yuan(row, "amount", errors);
        BigDecimal most = yuan(row, "most", errors);
        String unit = text(row, "unit");
        String days = text(row, "dueDays");
        if (!days.isEmpty() && !days.matches("[1-9]\\d{0,2}")) {
            errors.put(PART, "缴费期限请填写 1 到 999 的整数，现在是“" + days + "”。");
            return null;
        }
        if (amount == null) {
            if (most != null || !unit.isEmpty() || !days.isEmpty()) {
                errors.putIfAbsent(PART, "收费项目“" + text(row, "name") + "”填写了单位、最高金额或者期限，请同时填写金额。");
            }
            return null;
        }
        if (most != null && most.compareTo(amount) <= 0) {
            errors.put(PART, "收费项目“" + text(row, "name") + "”的最高金额应当大于最低金额。");
            return null;
        }
        return new Rate(amount, most, unit.isEmpty() ? null : unit, days.isEmpty() ? null : Integer.valueOf(days));
    }

    private static @Nullable BigDecimal yuan(Map<String, String> row, String column, Map<String, String> errors) {
        String text = text(row, column);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,8}(\\.\\d{1,2})?") || new BigDecimal(text).signum() == 0) {
            errors.put(PART, "金额请填写例如 80 或者 80.50，最多两位小数，不收费的不填，现在是“" + text + "”。");
            return null;
        }
        return new BigDecimal(text);
    }

    private static List<Exemption> exempt(Map<String, String> row, Map<String, String> errors) {
        var all = new ArrayList<Exemption>();
        for (String line : text(row, "exempt").lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.split("[｜|]", -1);
            String percent = parts.length > 1 ? parts[1].strip() : "";
            if (parts.length != 3 || parts[0].isBlank() || !percent.matches("[1-9]\\d?|100")) {
                errors.put(PART, "减免请每行写“对象｜减收百分比｜依据”，百分比为 1 到 100，现在是“" + line.strip() + "”。");
            } else {
                all.add(new Exemption(parts[0].strip(), Integer.parseInt(percent), parts[2].strip()));
            }
        }
        return all;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "").strip();
    }
}
