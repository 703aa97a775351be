package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** A figure as it was typed with its reason; {@code errors} by field. */
record FigureForm(@Nullable BigDecimal value, String reason, Map<String, String> errors) {

    private static final int LONGEST = 500;

    static FigureForm of(Map<String, String> typed, Cell cell) {
        var errors = new LinkedHashMap<String, String>();
        BigDecimal value = value(typed.getOrDefault("value", ""), CellPages.decimals(cell), errors);
        String reason = typed.getOrDefault("reason", "");
        if (reason.isBlank()) {
            errors.put("reason", "请写明更正的理由或者数据的来源");
        }
        FormErrors.tooLong("reason", reason, LONGEST, errors);
        return new FigureForm(value, reason, errors);
    }

    private static @Nullable BigDecimal value(String text, int decimals, Map<String, String> errors) {
        String wanted = decimals == 0 ? "\\d{1,9}" : "\\d{1,9}(\\.\\d{1," + decimals + "})?";
        if (!text.matches(wanted)) {
            errors.put("value", decimals == 0 ? "请填写整数，例如 12" : "请填写数字，最多 " + decimals + " 位小数，例如 12.5");
            return null;
        }
        return new BigDecimal(text);
    }
}
