package org.tongyuan.cases.list;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.convenience.SpecialService;

/**
 * One case in a list. {@code outside} is null for our own: for a shadow case it tells where one acts. {@code services} are its special
 * services that were not given up.
 */
public record CaseLine(
        UUID id,
        String number,
        String itemCode,
        String itemName,
        CaseState state,
        UUID agencyId,
        UUID applicantId,
        LocalDate receivedOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate statutoryDueOn,
        @Nullable LocalDate promisedDueOn,
        @Nullable Integer awaitingYear,
        @Nullable LocalDate endedOn,
        LocalDate dueRank,
        @Nullable Outside outside,
        List<SpecialService.Kind> services) {

    /** The system that handles the case, its own word for the state, and where the case is seen over there. */
    public record Outside(
            UUID systemId, String word, @Nullable String link) {}

    public boolean lateOn(LocalDate today) {
        return endedOn == null && dueOn != null && dueOn.isBefore(today);
    }
}
