package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** What was typed of a suspension: its messages by field, and the plan when there are none. */
record SuspensionForm(SuspendCertificate.@Nullable Plan plan, Map<String, String> errors) {

    private static final int LONGEST = 300;

    static SuspensionForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        var from = day(typed, "from", "请填写暂扣开始的日期", errors);
        var until = day(typed, "until", null, errors);
        var decided = day(typed, "decidedOn", "请填写暂扣决定的日期", errors);
        String reason = text(typed, "reason", "请写明暂扣的原因", errors);
        String basis = text(typed, "basis", "请写明法律和条款", errors);
        String document = text(typed, "document", "请填写暂扣决定的文号", errors);
        return new SuspensionForm(
                from == null || decided == null || !errors.isEmpty()
                        ? null
                        : new SuspendCertificate.Plan(from, until, reason, basis, document, decided),
                errors);
    }

    static String text(Map<String, String> typed, String field, String missing, Map<String, String> errors) {
        String value = typed.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            errors.put(field, missing);
        }
        FormErrors.tooLong(field, value, LONGEST, errors);
        return value;
    }

    /** {@code missing}: what to say when there is none, null where none is needed. */
    static @Nullable LocalDate day(
            Map<String, String> typed, String field, @Nullable String missing, Map<String, String> errors) {
        String value = typed.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            if (missing != null) {
                errors.put(field, missing);
            }
            return null;
        }
        var day = FormErrors.day(value);
        if (day.isEmpty()) {
            errors.put(field, "日期写得不对，请重新填写，例如 2026-03-16");
        }
        return day.orElse(null);
    }
}
