package org.tongyuan.cases.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/**
 * An application being prepared. It keeps the item version it began with until its owner moves it to a newer one, and is forgotten 30
 * days after it was last changed.
 *
 * @param applicantId for whom, null until chosen
 * @param formDone whether the form was saved without an error
 * @param caseNumber the case it became, null while it is open
 * @param concerns number of the permit or case that is to be changed or renewed
 */
public record Draft(
        UUID id,
        UUID accountId,
        String itemCode,
        UUID itemVersionId,
        @Nullable UUID applicantId,
        Map<String, List<String>> answers,
        boolean formDone,
        Instant changedAt,
        LocalDate expiresOn,
        @Nullable String caseNumber,
        @Nullable String concerns,
        int version) {

    static final int DAYS_KEPT = 30;

    static Draft start(UUID accountId, String itemCode, UUID itemVersionId, Instant now) {
        return new Draft(
                Ids.next(), accountId, itemCode, itemVersionId, null, Map.of(), false, now, expiry(now), null, null, 1);
    }

    Draft forApplicant(UUID who, @Nullable String about, Instant now) {
        return with(itemVersionId, who, answers, formDone, about, now);
    }

    Draft answered(Map<String, List<String>> with, boolean done, Instant now) {
        return with(itemVersionId, applicantId, with, done, concerns, now);
    }

    /** The form may ask something else now, so it has to be saved again. */
    Draft movedTo(UUID newVersionId, Instant now) {
        return with(newVersionId, applicantId, answers, false, concerns, now);
    }

    private Draft with(
            UUID itemVersion,
            @Nullable UUID applicant,
            Map<String, List<String>> given,
            boolean done,
            @Nullable String about,
            Instant now) {
        return new Draft(
                id,
                accountId,
                itemCode,
                itemVersion,
                applicant,
                given,
                done,
                now,
                expiry(now),
                caseNumber,
                about,
                version);
    }

    private static LocalDate expiry(Instant now) {
        return LegalTime.dateOf(now).plusDays(DAYS_KEPT);
    }
}
