package org.tongyuan.cases.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/**
 * A time in which a permit may not be used (暂扣).
 *
 * @param from its first day
 * @param until its last day, null until it is lifted
 * @param basis law and article, as the agency's decision says
 * @param document number of that decision
 * @param lifted how it was lifted, null when it was not
 */
@LegalBasis("行政处罚法, art. 9")
public record Suspension(
        UUID id,
        UUID caseId,
        LocalDate from,
        @Nullable LocalDate until,
        String reason,
        String basis,
        String document,
        Instant decidedAt,
        String decidedBy,
        @Nullable Lifting lifted) {

    /** Lifted by whose act, and from which day the permit holds again. */
    public record Lifting(LocalDate on, Instant at, String by, String why) {}

    /** Whether the permit may not be used on a day. */
    public boolean coversDay(LocalDate day) {
        return !day.isBefore(from)
                && (until == null || !day.isAfter(until))
                && (lifted == null || day.isBefore(lifted.on()));
    }

    /** Whether it runs on a day or is still to begin. */
    public boolean open(LocalDate day) {
        return lifted == null && (until == null || !day.isAfter(until));
    }

    Suspension lifted(Lifting as) {
        return new Suspension(id, caseId, from, until, reason, basis, document, decidedAt, decidedBy, as);
    }
}
