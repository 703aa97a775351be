package org.tongyuan.cases.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** A limit that passed. The reason is published with it; until it is given, the list says that it is owed. */
@LegalBasis("优化营商环境条例, art. 36")
public record Delay(
        String clock,
        ClockKind kind,
        LocalDate dueOn,
        @Nullable String reason,
        @Nullable LocalDate explainedOn,
        @Nullable String explainedBy) {

    Delay explained(String why, LocalDate on, @Nullable String by) {
        return new Delay(clock, kind, dueOn, why, on, by);
    }

    public boolean owesReason() {
        return reason == null;
    }
}
