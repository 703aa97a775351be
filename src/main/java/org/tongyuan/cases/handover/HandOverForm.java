package org.tongyuan.cases.handover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.handover.HandOver.Line;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.MaterialCheck;
import org.tongyuan.cases.rules.MaterialState;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.web.FormErrors;

/** The sheet as a form: {@code name.N}, {@code key.N}, {@code originals.N} and {@code copies.N} for each line, {@code to}, {@code toName}. */
record HandOverForm(
        @Nullable UUID to,
        @Nullable String toName,
        @Nullable String note,
        List<Line> lines,
        Map<String, String> errors) {

    private static final int BLANK = 2;
    private static final int MOST_LINES = 60;
    private static final int MOST = 999;
    private static final int LONGEST_NAME = 100;

    /** Of a remark, in characters. */
    static final int LONGEST = 200;

    /** A line as the form shows it. */
    record Row(@Nullable String key, String name, String originals, String copies) {}

    /** What is expected to be in the folder: materials that are there, on the way back also what the applicant gets. */
    static List<Row> first(CaseSnapshot c, ItemVersion item, HandOver.Direction direction) {
        var rows = new ArrayList<Row>();
        for (MaterialCheck check : c.checklist().checks()) {
            var material = item.materials().stream()
                    .filter(m -> m.key().equals(check.key()))
                    .findFirst();
            boolean there = check.state() == MaterialState.HAS || check.state() == MaterialState.MENDED;
            int count = there ? material.map(ItemVersion.Material::copies).orElse(1) : 0;
            boolean copy = material.map(
                            m -> m.form().contains("复印") && !m.form().contains("原件"))
                    .orElse(false);
            rows.add(new Row(check.key(), check.name(), text(copy ? 0 : count), text(copy ? count : 0)));
        }
        var decision = c.decision();
        if (direction == HandOver.Direction.TO_WINDOW && decision != null && decision.kind() == DecisionKind.GRANT) {
            item.results().forEach(result -> rows.add(new Row(null, result.name(), "1", "")));
        }
        for (int i = 0; i < BLANK; i++) {
            rows.add(new Row(null, "", "", ""));
        }
        return rows;
    }

    private static String text(int count) {
        return count == 0 ? "" : String.valueOf(count);
    }

    static List<Row> rows(Map<String, String> typed) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST_LINES && typed.containsKey("name." + i); i++) {
            String key = FormErrors.given(typed.get("key." + i));
            rows.add(new Row(
                    key.isEmpty() ? null : key,
                    FormErrors.given(typed.get("name." + i)),
                    FormErrors.given(typed.get("originals." + i)),
                    FormErrors.given(typed.get("copies." + i))));
        }
        return rows;
    }

    static HandOverForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        var lines = new ArrayList<Line>();
        var rows = rows(typed);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            Integer originals = count(row.originals(), "originals." + i, row.name(), errors);
            Integer copies = count(row.copies(), "copies." + i, row.name(), errors);
            FormErrors.tooLong("name." + i, row.name(), LONGEST_NAME, errors);
            if (originals != null && copies != null && originals + copies > 0) {
                if (row.name().isEmpty()) {
                    errors.put("name." + i, "请写明第 " + (i + 1) + " 行是什么材料");
                } else {
                    lines.add(new Line(row.key(), row.name(), originals, copies));
                }
            }
        }
        if (lines.isEmpty() && errors.isEmpty()) {
            errors.put("lines", "请至少填写一份材料的份数");
        }
        UUID to = id(typed.get("to"));
        if (to == null) {
            errors.put("to", "请选择交给谁");
        }
        String toName = blank(typed.get("toName"));
        String note = blank(typed.get("note"));
        FormErrors.tooLong("toName", toName, LONGEST_NAME, errors);
        FormErrors.tooLong("note", note, LONGEST, errors);
        return new HandOverForm(to, toName, note, lines, errors);
    }

    private static @Nullable Integer count(String text, String field, String name, Map<String, String> errors) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,3}")) {
            errors.put(field, "“" + name + "”的份数应为 0 到 " + MOST + " 的整数");
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
