package org.tongyuan.fees.desk;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongyuan.fees.demand.YuanField;
import org.tongyuan.platform.web.FormErrors;

/** The form that asks for money back: {@code receipt}, {@code refundAmount}, {@code refundReason}. */
public record RefundFields(String receipt, BigDecimal amount, String reason) {

    static final int LONGEST = 300;

    /** Null when something is missing; the messages say what. */
    public static @Nullable RefundFields read(Map<String, String> typed, Map<String, String> errors) {
        String receipt = FormErrors.given(typed.get("receipt"));
        if (receipt.isEmpty()) {
            errors.put("receipt", "请选择退哪一笔缴款");
        }
        BigDecimal amount = YuanField.read("refundAmount", typed, errors);
        if (amount == null) {
            errors.putIfAbsent("refundAmount", "请填写退款金额");
        }
        String reason = text("refundReason", "退款的原因", typed, errors);
        return amount == null || !errors.isEmpty() ? null : new RefundFields(receipt, amount, reason);
    }

    /** A text that is needed. */
    static String text(String field, String label, Map<String, String> typed, Map<String, String> errors) {
        String text = FormErrors.given(typed.get(field));
        if (text.isEmpty()) {
            errors.put(field, "请写明" + label);
        }
        FormErrors.tooLong(field, text, LONGEST, errors);
        return text;
    }

    public static String fieldOf(String messageKey) {
        return messageKey.equals("fees.refund.reason") ? "refundReason" : "refundAmount";
    }
}
