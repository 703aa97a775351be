package org.tongyuan.cases.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;

/**
 * What never changes about a case. It keeps the item version it began with, whatever is published later.
 *
 * @param agentId who acts for the applicant, null when they act themselves
 * @param concernsId the earlier case whose result this one changes or renews
 * @param renewBefore for a renewal asked for in time, the last day of the earlier permit: undecided then, it is deemed renewed (art. 50)
 * @param jointId the joint case of which it is a branch, null for none
 * @param outOfTime whether it began under a test clock: background ticks leave such a case alone
 */
public record CaseHead(
        UUID id,
        String number,
        UUID itemVersionId,
        String itemCode,
        String itemName,
        ProcedureProfile profile,
        UUID agencyId,
        String regionCode,
        UUID applicantId,
        @Nullable UUID agentId,
        Actor submittedBy,
        Channel channel,
        Instant receivedAt,
        boolean outOfTime,
        @Nullable UUID concernsId,
        @Nullable LocalDate renewBefore,
        @Nullable UUID jointId) {

    /** A case that stands alone. */
    public CaseHead(
            UUID id,
            String number,
            UUID itemVersionId,
            String itemCode,
            String itemName,
            ProcedureProfile profile,
            UUID agencyId,
            String regionCode,
            UUID applicantId,
            @Nullable UUID agentId,
            Actor submittedBy,
            Channel channel,
            Instant receivedAt,
            boolean outOfTime,
            @Nullable UUID concernsId,
            @Nullable LocalDate renewBefore) {
        this(
                id,
                number,
                itemVersionId,
                itemCode,
                itemName,
                profile,
                agencyId,
                regionCode,
                applicantId,
                agentId,
                submittedBy,
                channel,
                receivedAt,
                outOfTime,
                concernsId,
                renewBefore,
                null);
    }

    /** By which way a case came in. */
    public enum Channel {
        WEB("网上"),
        WINDOW("窗口"),
        API("接口");

        private final String label;

        Channel(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
