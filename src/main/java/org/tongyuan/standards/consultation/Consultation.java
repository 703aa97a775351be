package org.tongyuan.standards.consultation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/**
 * A draft that is published for comment.
 *
 * @param ways how to comment otherwise than on the portal
 * @param untilDay last day on which a comment is taken
 * @param endedOn day on which it went to review or was taken back, null while it runs
 */
record Consultation(
        UUID id,
        UUID standard,
        String draft,
        String explanation,
        String ways,
        LocalDate fromDay,
        LocalDate untilDay,
        @Nullable LocalDate endedOn,
        @Nullable Outcome outcome,
        int version) {

    /** How a consultation ended. */
    enum Outcome {
        /** Every comment is answered and the answers are public. */
        ANSWERED,
        /** The draft was taken back to be written anew. */
        WITHDRAWN
    }

    /** Whether comments are taken on this day. */
    public boolean isOpen(LocalDate today) {
        return endedOn == null && !today.isAfter(untilDay);
    }

    /** Days left, today included; none once it is over. */
    public long daysLeft(LocalDate today) {
        return isOpen(today) ? ChronoUnit.DAYS.between(today, untilDay) + 1 : 0;
    }

    public boolean answersArePublic() {
        return outcome == Outcome.ANSWERED;
    }

    /** The period runs to its end: nobody's chance to comment is cut short. */
    void mustBeOver(LocalDate today) {
        if (!today.isAfter(untilDay)) {
            throw new RuleBroken("consultation.still-running");
        }
    }

    /** It may last longer, never shorter. */
    void mustReachBeyond(LocalDate day) {
        if (endedOn != null) {
            throw new RuleBroken("consultation.ended");
        }
        if (!day.isAfter(untilDay)) {
            throw new RuleBroken("consultation.only-longer");
        }
    }
}
