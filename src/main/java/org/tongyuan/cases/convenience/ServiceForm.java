package org.tongyuan.cases.convenience;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.convenience.SpecialService.Kind;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.web.FormErrors;

/** The form of a special service: {@code kind}, {@code planned} (2026-03-16T18:30), {@code place}, {@code officer}, {@code note}. */
record ServiceForm(ArrangeService.@Nullable Plan plan, Map<String, String> errors) {

    static final int LONGEST = 200;

    static ServiceForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        Kind kind = kind(typed.get("kind"), errors);
        String officer = text("officer", typed, errors);
        String place = text("place", typed, errors);
        String note = text("note", typed, errors);
        Instant planned = planned(typed.get("planned"), errors);
        if (officer == null) {
            errors.putIfAbsent("officer", "请写明由谁服务");
        }
        if (kind == Kind.HOME_VISIT && place == null) {
            errors.putIfAbsent("place", "上门服务请写明地点");
        }
        if (kind != null && kind != Kind.ERRAND && planned == null) {
            errors.putIfAbsent("planned", kind == Kind.HOME_VISIT ? "请写明约定的时间" : "请写明服务的时间");
        }
        if (kind == null || officer == null || !errors.isEmpty()) {
            return new ServiceForm(null, errors);
        }
        return new ServiceForm(new ArrangeService.Plan(kind, planned, place, officer, note), errors);
    }

    private static @Nullable Kind kind(@Nullable String text, Map<String, String> errors) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        errors.put("kind-OFF_HOURS", "请选择服务方式");
        return null;
    }

    private static @Nullable String text(String field, Map<String, String> typed, Map<String, String> errors) {
        String text = FormErrors.given(typed.get(field));
        FormErrors.tooLong(field, text, LONGEST, errors);
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant planned(@Nullable String text, Map<String, String> errors) {
        String given = FormErrors.given(text);
        if (given.isEmpty()) {
            return null;
        }
        try {
            return LocalDateTime.parse(given).atZone(LegalTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            errors.put("planned", "时间不对，请填写例如 2026-03-16T18:30");
            return null;
        }
    }
}
