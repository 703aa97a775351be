package org.tongyuan.fees.demand;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;

/** Reads an amount that somebody typed, e.g. 80 or 80.50; what is none is said beside its field. */
public final class YuanField {

    private YuanField() {}

    /** Null when nothing or no amount was typed; the latter says so. */
    public static @Nullable BigDecimal read(String field, Map<String, String> typed, Map<String, String> errors) {
        String text = FormErrors.given(typed.get(field));
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("-?\\d{1,8}(\\.\\d{1,2})?")) {
            errors.put(field, "金额请填写例如 80 或者 80.50，最多两位小数");
            return null;
        }
        return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
    }
}
