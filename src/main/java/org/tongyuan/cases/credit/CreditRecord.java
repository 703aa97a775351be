package org.tongyuan.cases.credit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One credit record of a person. It is never deleted: it ends by its day, or by a repair with its day and reason.
 *
 * @param caseNumber the case it comes from, null when another agency found it
 * @param source where it comes from in words
 * @param barredUntil last day of the bar from deferring, null for what bars until repaired
 */
public record CreditRecord(
        UUID id,
        UUID personId,
        CreditKind kind,
        @Nullable UUID caseId,
        @Nullable String caseNumber,
        String source,
        LocalDate recordedOn,
        String recordedBy,
        @Nullable LocalDate barredUntil,
        @Nullable Repair repair) {

    /** How it was repaired (信用修复). */
    public record Repair(LocalDate on, String by, String reason, Instant at) {}
}
