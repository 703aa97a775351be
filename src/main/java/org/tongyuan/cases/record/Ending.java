package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.rules.Act;

/**
 * How a case ended without a decision: by which act, on what day, why, and what can be done about it.
 *
 * @param competentOrgan to whom the person was pointed when the matter is not this agency's (行政许可法, art. 32(1)(2))
 */
public record Ending(
        Act act, LocalDate endedOn, String reason, @Nullable String competentOrgan, List<String> remedy) {

    public Ending {
        remedy = List.copyOf(remedy);
    }
}
