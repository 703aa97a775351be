package org.tongyuan.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ProcedureProfile;

/**
 * How a case was decided, and what became of that: what others need who publish results or list how a power is exercised.
 *
 * @param words the outcome in the officer's words, e.g. an answer; null when there are none
 * @param outOfTime whether the case began under a test clock
 */
public record CaseResult(
        UUID caseId,
        String number,
        UUID itemVersionId,
        String itemCode,
        String itemName,
        ProcedureProfile profile,
        UUID agencyId,
        String regionCode,
        UUID applicantId,
        boolean granted,
        LocalDate decidedOn,
        List<String> reasons,
        List<String> legalBasis,
        @Nullable String words,
        @Nullable Given given,
        boolean outOfTime) {

    public CaseResult {
        reasons = List.copyOf(reasons);
        legalBasis = List.copyOf(legalBasis);
    }

    /**
     * The licence or certificate that a grant gave, with its term.
     *
     * @param standing where it stands today
     * @param since the day from which it stands so
     * @param suspendedUntil last day of the suspension, null when it is not suspended or none is named
     */
    public record Given(
            String number,
            LocalDate from,
            @Nullable LocalDate until,
            Standing standing,
            LocalDate since,
            @Nullable LocalDate suspendedUntil) {}

    /** Where what was given stands now. */
    public enum Standing {
        VALID("有效"),
        /** May not be used for a time (暂扣); the decision itself stands. */
        SUSPENDED("已暂扣"),
        /** Taken away as a penalty (吊销); the decision itself stands as a record of what was given. */
        FORFEITED("已吊销"),
        CHANGED("已变更"),
        RENEWED("已延续"),
        RECALLED("已撤回"),
        REVOKED("已撤销"),
        CANCELLED("已注销"),
        STOPPED("已停止");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How such a result may become public. */
    public PublicationClass publication() {
        return PublicationClass.of(profile);
    }
}
