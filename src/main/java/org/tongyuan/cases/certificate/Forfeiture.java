package org.tongyuan.cases.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/**
 * A penalty that took a permit away (吊销). It ends the use of the permit from a day on; striking it from the register (注销) follows as an
 * act of its own.
 *
 * @param effectiveOn the first day on which the permit does not hold any more
 * @param decidedOn the day of the decision
 * @param agency who decided
 * @param document number of the decision
 * @param basis law and article, as the decision says
 * @param publicReason the reason for everybody, without personal data
 * @param reason the reason for the file and the holder
 * @param annulled how the record was struck because the penalty fell, null when it was not
 */
@LegalBasis("行政处罚法, art. 9")
public record Forfeiture(
        UUID id,
        UUID caseId,
        LocalDate effectiveOn,
        LocalDate decidedOn,
        String agency,
        String document,
        String basis,
        String publicReason,
        String reason,
        Instant recordedAt,
        String recordedBy,
        @Nullable Annulment annulled) {

    /** By whose act the record was struck; it counts for no day then, not even for those before. */
    public record Annulment(LocalDate on, Instant at, String by, String why) {}

    public boolean coversDay(LocalDate day) {
        return annulled == null && !day.isBefore(effectiveOn);
    }

    /** The day on which it was recorded. */
    public LocalDate recordedOn() {
        return LegalTime.dateOf(recordedAt);
    }
}
