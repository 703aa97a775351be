package org.tongyuan.cases.review;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** What was typed to open a round: its messages by field, and the scope when there are none. */
record RoundForm(ReviewRound.@Nullable Scope scope, Map<String, String> errors) {

    static RoundForm read(Map<String, String> typed, LocalDate today) {
        var errors = new LinkedHashMap<String, String>();
        var from = day(typed, "from", "请填写办结日期从哪一天起", errors);
        var until = day(typed, "until", "请填写办结日期到哪一天止", errors);
        if (from != null && until != null && until.isBefore(from)) {
            errors.put("until", "止日不能早于起日，请重新填写");
        }
        if (until != null && until.isAfter(today)) {
            errors.put("until", "止日不能晚于今天，请重新填写");
        }
        var agency = agency(typed, errors);
        int size = size(typed, errors);
        return new RoundForm(
                errors.isEmpty() && from != null && until != null
                        ? new ReviewRound.Scope(agency, from, until, size)
                        : null,
                errors);
    }

    private static @Nullable LocalDate day(
            Map<String, String> typed, String field, String missing, Map<String, String> errors) {
        String value = FormErrors.given(typed.get(field));
        var day = FormErrors.day(value);
        if (day.isEmpty()) {
            errors.put(field, value.isEmpty() ? missing : "日期写得不对，请重新填写，例如 2026-03-16");
        }
        return day.orElse(null);
    }

    private static @Nullable UUID agency(Map<String, String> typed, Map<String, String> errors) {
        String value = FormErrors.given(typed.get("agency"));
        try {
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            errors.put("agency", "请从列表中选择机关");
            return null;
        }
    }

    private static int size(Map<String, String> typed, Map<String, String> errors) {
        try {
            int size = Integer.parseInt(FormErrors.given(typed.get("size")));
            if (size >= 1 && size <= OpenRound.MOST) {
                return size;
            }
        } catch (NumberFormatException e) {
            // told below, as a number out of bounds is
        }
        errors.put("size", "请填写 1 到 " + OpenRound.MOST + " 之间的整数");
        return 0;
    }
}
