package org.tongyuan.cases.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/**
 * A case or a question handed to somebody else: it is theirs once they accept.
 *
 * @param note why, and what the next one should know; encrypted in the database
 * @param dueOn the last day on which it should be taken; after it the manager sees it
 */
public record Referral(
        UUID id,
        About about,
        Side from,
        Side to,
        String note,
        Instant handedAt,
        LocalDate dueOn,
        @Nullable Ending ending) {

    /** A case, or a question that belongs to none; exactly one of the two. */
    public record About(@Nullable UUID caseId, @Nullable UUID adviceId) {

        static About ofCase(UUID id) {
            return new About(id, null);
        }

        static About ofQuestion(UUID id) {
            return new About(null, id);
        }
    }

    /** An agency and one of its people; without a person, whoever is on duty there. */
    public record Side(
            UUID agencyId,
            String agency,
            @Nullable UUID accountId,
            @Nullable String name) {

        /** 清和县市场监督管理局 李建国 */
        public String words() {
            return name == null ? agency : agency + " " + name;
        }
    }

    /** How a referral ends. */
    public enum Outcome {
        ACCEPTED("已接手"),
        RETURNED("已退回"),
        WITHDRAWN("已收回");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** When it ended, by whom, and what they said. */
    public record Ending(
            Outcome outcome,
            Instant at,
            UUID accountId,
            String name,
            @Nullable String note) {}

    public boolean open() {
        return ending == null;
    }

    public boolean accepted() {
        return ending != null && ending.outcome() == Outcome.ACCEPTED;
    }

    public String standing() {
        return ending == null ? "待接手" : ending.outcome().label();
    }

    /** Not taken in time: still waiting, or taken or given back only afterwards. */
    public boolean lateOn(LocalDate today) {
        return (ending == null ? today : LegalTime.dateOf(ending.at())).isAfter(dueOn);
    }

    Referral ended(Ending as) {
        if (ending != null) {
            throw new RuleBroken("case.referral.over", ending.name(), standing());
        }
        return new Referral(id, about, from, to, note, handedAt, dueOn, as);
    }
}
