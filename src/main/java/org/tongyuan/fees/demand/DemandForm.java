package org.tongyuan.fees.demand;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.web.FormErrors;
import org.tongyuan.platform.web.Typed;

/** The form of a demand: {@code fee}, {@code quantity}, {@code amount} (a range only), {@code relief}, {@code reason}, {@code evidence}. */
record DemandForm(Charge.@Nullable Wanted wanted, Map<String, String> errors) {

    static final int LONGEST = 300;

    static DemandForm read(Map<String, String> typed) {
        var errors = new LinkedHashMap<String, String>();
        String fee = FormErrors.given(typed.get("fee"));
        if (fee.isEmpty()) {
            errors.put("fee", "请选择收费项目");
        }
        String count = FormErrors.given(typed.get("quantity"));
        Integer quantity = count.isEmpty() ? Integer.valueOf(1) : Typed.number(typed, "quantity");
        if (quantity == null || quantity < 1) {
            errors.put("quantity", "数量请填写 1 以上的整数");
        }
        var amount = YuanField.read("amount", typed, errors);
        String relief = FormErrors.given(typed.get("relief"));
        String reason = FormErrors.given(typed.get("reason"));
        String evidence = FormErrors.given(typed.get("evidence"));
        if (!relief.isEmpty() && reason.isEmpty()) {
            errors.put("reason", "减免请写明理由");
        }
        if (!relief.isEmpty() && evidence.isEmpty()) {
            errors.put("evidence", "减免请写明核对了什么证明");
        }
        FormErrors.tooLong("reason", reason, LONGEST, errors);
        FormErrors.tooLong("evidence", evidence, LONGEST, errors);
        if (quantity == null || !errors.isEmpty()) {
            return new DemandForm(null, errors);
        }
        return new DemandForm(
                new Charge.Wanted(fee, amount, quantity, relief.isEmpty() ? null : relief, reason, evidence), errors);
    }

    /** Beside which field a broken rule is said. */
    static String fieldOf(String messageKey) {
        return switch (messageKey) {
            case "fees.charge.quantity", "fees.charge.fixed" -> "quantity";
            case "fees.charge.range" -> "amount";
            case "fees.relief.off-list" -> "relief";
            case "fees.relief.reason" -> "reason";
            default -> "fee";
        };
    }
}
