package org.tongyuan.standards.inventory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.standards.inventory.ClearRules.Found;
import org.tongyuan.standards.inventory.ClearRules.Plan;
import org.tongyuan.standards.inventory.ExistingRule.Decision;
import org.tongyuan.standards.inventory.ExistingRule.Kind;

/** Reads what is typed about a rule: either the thing itself, or what is wrong with it goes to the errors. */
final class RuleForms {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;

    private RuleForms() {}

    static Optional<Found> found(Map<String, String> typed, LocalDate today, Map<String, String> errors) {
        String name = text(typed, "name", "请填写制度名称", LONGEST, errors);
        String number = typed.getOrDefault("documentNumber", "");
        FormErrors.tooLong("documentNumber", number, LONGEST, errors);
        String issuer = text(typed, "issuer", "请填写发文机关", LONGEST, errors);
        var day = day(typed, "issuedOn", "请选择发文日期", errors);
        if (day.isAfter(today)) {
            errors.put("issuedOn", "发文日期不能晚于今天");
        }
        var kind = Arrays.stream(Kind.values())
                .filter(k -> k.name().equals(typed.get("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            errors.put("kind", "请选择种类");
        }
        return errors.isEmpty() ? kind.map(k -> new Found(name, number, issuer, day, k)) : Optional.empty();
    }

    static Optional<Plan> plan(Map<String, String> typed, Map<String, String> errors) {
        var decision = Arrays.stream(Decision.values())
                .filter(d -> d.name().equals(typed.get("decision")))
                .findFirst();
        if (decision.isEmpty()) {
            errors.put("decision", "请选择清理决定");
        }
        String reason = text(typed, "reason", "请写明理由", LONGEST_REASON, errors);
        UUID owner = id(typed.get("owner"));
        if (owner == null) {
            errors.put("owner", "请选择责任部门");
        }
        var due = day(typed, "due", "请选择完成期限", errors);
        String standard = typed.getOrDefault("standard", "");
        if (owner == null || !errors.isEmpty()) {
            return Optional.empty();
        }
        return decision.map(d -> new Plan(d, reason, owner, due, standard.isEmpty() ? null : standard));
    }

    static Map<String, String> typed(ExistingRule rule, String standard) {
        var typed = new LinkedHashMap<String, String>();
        var decision = rule.decision();
        if (decision != null) {
            typed.put("decision", decision.name());
            typed.put("reason", String.valueOf(rule.reason()));
            typed.put("owner", String.valueOf(rule.owner()));
            typed.put("due", String.valueOf(rule.due()));
        }
        typed.put("standard", standard);
        return typed;
    }

    private static String text(
            Map<String, String> typed, String field, String missing, int longest, Map<String, String> errors) {
        String text = typed.getOrDefault(field, "");
        if (text.isBlank()) {
            errors.put(field, missing);
        }
        FormErrors.tooLong(field, text, longest, errors);
        return text;
    }

    private static LocalDate day(Map<String, String> typed, String field, String missing, Map<String, String> errors) {
        var day = FormErrors.day(typed.getOrDefault(field, ""));
        if (day.isEmpty()) {
            errors.put(field, missing);
        }
        return day.orElse(LocalDate.EPOCH);
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
