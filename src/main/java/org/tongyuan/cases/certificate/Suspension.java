package org.tongyuan.cases.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/**
 * A time in which a permit may not be used (暂扣).
 *
 * @param from its first day
 * @param until its last day, null until it is lifted
 * @param basis law and article, as the agency's decision says
 * @param document number of that decision
 * @param decidedOn its day, null when it was not recorded
 * @param decidedAt when it was recorded; it may have begun before
 * @param decidedBy who recorded it
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
        @Nullable LocalDate decidedOn,
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

    /** The day on which it was recorded. */
    public LocalDate recordedOn() {
        return LegalTime.dateOf(decidedAt);
    }

    /** Whether a time from a day until another, null for no end, has a day of this one. */
    boolean meets(LocalDate first, @Nullable LocalDate last) {
        LocalDate end =
                lifted == null || (until != null && until.isBefore(lifted.on().minusDays(1)))
                        ? until
                        : lifted.on().minusDays(1);
        return (last == null || !from.isAfter(last)) && (end == null || !first.isAfter(end));
    }
}
