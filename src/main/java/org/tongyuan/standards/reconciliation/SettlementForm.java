package org.tongyuan.standards.reconciliation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.tongyuan.standards.reconciliation.Contradiction.Outcome;

/** A decision as typed: {@code value} is chosen from the records, {@code other} written instead; {@code seen} is what was looked at. */
record SettlementForm(
        @Nullable Outcome outcome,
        @Nullable String value,
        @Size(max = 100, message = "不超过 100 个字") @Nullable String other,

        @NotBlank(message = "请写明理由") @Size(max = 300, message = "不超过 300 个字") @Nullable
        String reason,

        @Nullable String seen) {

    static SettlementForm empty(String seen) {
        return new SettlementForm(null, "", "", "", seen);
    }

    /** What was written counts before what was chosen. */
    String right() {
        String written = other == null ? "" : other.strip();
        return written.isEmpty() && value != null ? value.strip() : written;
    }

    /** The field in which the right value stands: that written, when something is written. */
    String rightField() {
        return other == null || other.isBlank() ? "value" : "other";
    }
}
