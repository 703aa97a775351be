package org.tongyuan.cases.review;

import org.jspecify.annotations.Nullable;

/** A criterion with what was proposed at the draw and what the reviewer found, null before. */
record SheetLine(Criterion of, Proposal proposed, @Nullable Mark mark) {

    /**
     * What the reviewer found.
     *
     * @param points between nothing and the criterion's weight; nothing for what does not apply
     * @param why needed where it differs from the proposal or something is to be mended
     */
    record Mark(Outcome outcome, int points, @Nullable String why) {}

    /** The mark that confirms the proposal, null where there is none to confirm. */
    @Nullable
    Mark confirmed() {
        var outcome = proposed.outcome();
        return outcome == null
                ? null
                : new Mark(
                        outcome,
                        outcome == Outcome.MET ? of.weight() : 0,
                        outcome.isFinding() ? proposed.reason() : null);
    }

    SheetLine marked(Mark as) {
        return new SheetLine(of, proposed, as);
    }

    boolean isFinding() {
        return mark != null && mark.outcome().isFinding();
    }

    boolean isVetoed() {
        return of.veto() && mark != null && mark.outcome() == Outcome.NOT_MET;
    }
}
