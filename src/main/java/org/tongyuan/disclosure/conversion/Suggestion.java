package org.tongyuan.disclosure.conversion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalTime;

/** That what a request was given be public to all (条例, art. 44); {@code adopted} is null while it is open, {@code record} the draft made of it. */
record Suggestion(
        UUID id,
        String number,
        UUID agencyId,
        boolean byApplicant,
        String reason,
        Instant suggestedAt,
        @Nullable Boolean adopted,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable UUID record) {

    public boolean isOpen() {
        return adopted == null;
    }

    public LocalDate suggestedOn() {
        return LegalTime.dateOf(suggestedAt);
    }

    public @Nullable LocalDate decidedOn() {
        return decidedAt == null ? null : LegalTime.dateOf(decidedAt);
    }
}
