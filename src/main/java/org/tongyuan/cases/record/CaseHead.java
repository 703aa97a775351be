package org.tongyuan.cases.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.journal.Actor;

/**
 * What never changes about a case. It keeps the item version it began with, whatever is published later.
 *
 * @param agentId who acts for the applicant, null when they act themselves
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
        boolean outOfTime) {

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
