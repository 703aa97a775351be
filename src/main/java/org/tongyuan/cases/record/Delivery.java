package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Proof of delivery (送达回证): the way, who received it, and the day they signed. */
public record Delivery(
        Way way,
        String recipient,
        LocalDate signedOn,
        @Nullable String note) {

    /** Ways of delivery. */
    public enum Way {
        WINDOW("窗口直接送达"),
        MAIL("邮寄送达"),
        /** Only with the person's consent; served when it enters the system they named (电子签名法, art. 11). */
        ELECTRONIC("电子送达");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
