package org.tongyuan.cases.forbearance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.forbearance.ForbearanceConditions.Condition;
import org.tongyuan.platform.web.FormErrors;

/** What was typed to rule on a request: its messages by field, and the decision when there are none. */
record RulingForm(RuleOnForbearance.@Nullable Decision decision, Map<String, String> errors) {

    private static final int LONGEST = 2000;

    static RulingForm read(Map<String, String> typed, List<Condition> conditions) {
        var errors = new LinkedHashMap<String, String>();
        var findings = new ArrayList<Ruling.Found>();
        for (Condition c : conditions) {
            String met = FormErrors.given(typed.get("found-" + c.key()));
            if (!met.equals("true") && !met.equals("false")) {
                errors.put("found-" + c.key(), "请认定：" + c.words());
            }
            findings.add(new Ruling.Found(c.key(), c.words(), c.essential(), met.equals("true")));
        }
        var result = Arrays.stream(Ruling.Result.values())
                .filter(r -> r.name().equals(typed.get("result")))
                .findFirst();
        if (result.isEmpty()) {
            errors.put("result", "请选择认定结果");
        }
        result.filter(Ruling.Result::grants)
                .flatMap(r -> findings.stream()
                        .filter(f -> f.essential() && !f.met() && !errors.containsKey("found-" + f.key()))
                        .findFirst())
                .ifPresent(f -> errors.put("result", "必备条件“" + f.words() + "”没有认定为符合，只能选择“不予容错”"));
        String reasons = FormErrors.given(typed.get("reasons")).replace("\r\n", "\n");
        if (reasons.isEmpty()) {
            errors.put("reasons", "请写明认定的理由");
        }
        FormErrors.tooLong("reasons", reasons, LONGEST, errors);
        return new RulingForm(
                errors.isEmpty() ? new RuleOnForbearance.Decision(result.orElseThrow(), findings, reasons) : null,
                errors);
    }
}
