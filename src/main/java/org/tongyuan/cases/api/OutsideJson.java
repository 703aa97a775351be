package org.tongyuan.cases.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shadow case as other systems see it.
 *
 * @param outcome what became of the report that is answered, absent otherwise
 * @param progressCode by which the applicant asks about progress here without an account; for the system that reported it only
 */
record OutsideJson(
        String system,
        String systemName,
        String number,
        @Nullable String outcome,
        String state,
        String stateName,
        String outsideState,
        String item,
        String itemName,
        UUID agencyId,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate endedOn,
        boolean late,
        Instant updatedAt,
        @Nullable String link,
        String url,
        List<Change> history,
        @Nullable String progressCode) {

    /** A state it went through, by the system's own time. */
    record Change(String state, String stateName, String outsideState, Instant updatedAt) {}
}
