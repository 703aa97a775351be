package org.tongyuan.cases.advice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked and what was told. It holds no personal data: who asked is not written down.
 *
 * @param about the case or the item it was about; neither for a question of another kind
 * @param sheet whether the printed sheet was given along
 * @param officerAgency the agency of the officer who told it
 */
public record Advice(
        UUID id,
        About about,
        String question,
        String answer,
        boolean sheet,
        Instant at,
        String officer,
        UUID officerAgency,
        @Nullable String window) {

    /** A case by its number, an item by code and name, and the agency that handles it. */
    public record About(
            @Nullable UUID caseId,
            @Nullable String caseNumber,
            @Nullable String itemCode,
            @Nullable String itemName,
            @Nullable UUID agencyId) {

        static final About NOTHING = new About(null, null, null, null, null);
    }
}
