package org.tongyuan.cases.review;

import org.jspecify.annotations.Nullable;

/** What the data of a case say about a criterion, why, and where it can be seen; {@code outcome} null where they cannot say. No personal values. */
record Proposal(@Nullable Outcome outcome, String reason, String evidence) {

    static Proposal met(String reason, String evidence) {
        return new Proposal(Outcome.MET, reason, evidence);
    }

    static Proposal notMet(String reason, String evidence) {
        return new Proposal(Outcome.NOT_MET, reason, evidence);
    }

    static Proposal none(String reason) {
        return new Proposal(Outcome.NOT_APPLICABLE, reason, "");
    }

    static Proposal ask(String reason, String evidence) {
        return new Proposal(null, reason, evidence);
    }

    static Proposal of(boolean met, String reason, String evidence) {
        return met ? met(reason, evidence) : notMet(reason, evidence);
    }
}
