package org.tongyuan.disclosure.powers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.powers.Power.Level;
import org.tongyuan.disclosure.powers.Power.Own;
import org.tongyuan.disclosure.powers.Power.Risk;

/** The form of a power as it was typed: texts, and a few lines for risk points of which empty ones do not count. */
record PowerForm(Map<String, String> typed) {

    /** Lines for risk points that the form offers. */
    static final int RISKS = 6;

    private static final int LONGEST = 2000;
    private static final int LONGEST_LINE = 200;

    static PowerForm of(Power p) {
        var typed = new LinkedHashMap<String, String>();
        var own = p.own();
        typed.put("code", p.code());
        typed.put("agency", p.agencyId().toString());
        typed.put("item", p.itemCode() == null ? "" : p.itemCode());
        typed.put("name", own == null ? "" : own.name());
        typed.put("kind", own == null ? "" : own.kind().name());
        typed.put("basis", own == null ? "" : own.basis());
        typed.put("flow", own == null ? "" : own.flow());
        typed.put("object", p.object());
        typed.put("norms", p.norms());
        for (int i = 0; i < p.risks().size(); i++) {
            var risk = p.risks().get(i);
            typed.put("risk-" + i, risk.risk());
            typed.put("level-" + i, risk.level().name());
            typed.put("safeguard-" + i, risk.safeguard());
            typed.put("post-" + i, risk.post());
        }
        return new PowerForm(typed);
    }

    /** {@code fresh}: entered for the first time, with its code; {@code itself}: no item, so that it says everything itself. */
    Map<String, String> errors(boolean fresh, boolean itself) {
        var errors = new LinkedHashMap<String, String>();
        if (fresh && !itself && get("code").isEmpty()) {
            typed.put("code", get("item"));
        }
        if (fresh && !get("code").matches("[0-9A-Za-z-]{4,60}")) {
            errors.put("code", "请填写职权编码，4 到 60 位数字、字母或者短横线");
        }
        if (itself) {
            must("name", "请填写职权名称，不超过 " + LONGEST_LINE + " 字", LONGEST_LINE, errors);
            if (kind() == null) {
                errors.put("kind", "请选择职权类型");
            }
            must("basis", "请填写行使依据，每行一条，不超过 " + LONGEST + " 字", LONGEST, errors);
            must("flow", "请填写流程，每行一个环节，不超过 " + LONGEST + " 字", LONGEST, errors);
        }
        must("object", "请填写行使对象，不超过 " + LONGEST_LINE + " 字", LONGEST_LINE, errors);
        if (get("norms").length() > LONGEST) {
            errors.put("norms", "行使规范不超过 " + LONGEST + " 字");
        }
        for (int i = 0; i < RISKS; i++) {
            if (isGiven(i) && risk(i) == null) {
                errors.put("risk-" + i, "第 " + (i + 1) + " 个风险点请写全：风险、等级、防控措施和责任岗位，每项不超过 " + LONGEST_LINE + " 字");
            }
        }
        return errors;
    }

    private void must(String name, String message, int longest, Map<String, String> errors) {
        if (get(name).isEmpty() || get(name).length() > longest) {
            errors.put(name, message);
        }
    }

    @Nullable
    PowerKind kind() {
        return one(PowerKind.values(), get("kind"));
    }

    Own own() {
        return new Own(get("name"), Objects.requireNonNull(kind()), get("basis"), get("flow"));
    }

    Power fresh(UUID agency) {
        String item = get("item");
        return new Power(
                get("code"),
                agency,
                item.isEmpty() ? null : item,
                item.isEmpty() ? own() : null,
                get("object"),
                get("norms"),
                risks(),
                1,
                null);
    }

    Power on(Power before) {
        return before.changed(before.itemCode() == null ? own() : null, get("object"), get("norms"), risks());
    }

    private List<Risk> risks() {
        var risks = new ArrayList<Risk>();
        for (int i = 0; i < RISKS; i++) {
            var risk = risk(i);
            if (risk != null) {
                risks.add(risk);
            }
        }
        return risks;
    }

    private boolean isGiven(int i) {
        return !get("risk-" + i).isEmpty()
                || !get("safeguard-" + i).isEmpty()
                || !get("post-" + i).isEmpty();
    }

    private @Nullable Risk risk(int i) {
        var level = one(Level.values(), get("level-" + i));
        var risk = new Risk(
                get("risk-" + i), level == null ? Level.MEDIUM : level, get("safeguard-" + i), get("post-" + i));
        boolean whole = level != null
                && List.of(risk.risk(), risk.safeguard(), risk.post()).stream()
                        .allMatch(text -> !text.isEmpty() && text.length() <= LONGEST_LINE);
        return whole ? risk : null;
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        for (E value : values) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    String get(String name) {
        return typed.getOrDefault(name, "");
    }
}
