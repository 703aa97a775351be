package org.tongyuan.cases.joint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/**
 * An application for a journey being prepared; forgotten 30 days after it was last changed.
 *
 * @param jointNumber the joint case it became, null while it is open
 */
record JointDraft(
        UUID id,
        UUID accountId,
        String journey,
        UUID applicantId,
        Map<String, List<String>> answers,
        boolean formDone,
        Instant changedAt,
        @Nullable String jointNumber,
        int version) {

    private static final int DAYS_KEPT = 30;

    static JointDraft start(UUID account, String journey, UUID applicant, Instant now) {
        return new JointDraft(Ids.next(), account, journey, applicant, Map.of(), false, now, null, 0);
    }

    JointDraft answered(UUID applicant, Map<String, List<String>> given, boolean done, Instant now) {
        return new JointDraft(id, accountId, journey, applicant, given, done, now, jointNumber, version);
    }

    public LocalDate expiresOn() {
        return LegalTime.dateOf(changedAt).plusDays(DAYS_KEPT);
    }
}
