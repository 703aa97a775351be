package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.DecisionKind;

/** The decision: what, why, on which law, and what can be done about it. {@code result} is the outcome in words, e.g. an answer. */
public record Decision(
        DecisionKind kind,
        LocalDate decidedOn,
        List<String> reasons,
        List<String> legalBasis,
        List<String> remedy,
        @Nullable String result) {

    public Decision {
        reasons = List.copyOf(reasons);
        legalBasis = List.copyOf(legalBasis);
        remedy = List.copyOf(remedy);
    }
}
