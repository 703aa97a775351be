package org.tongyuan.standards.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * A draft at the province's expert review 报省专家评审.
 *
 * @param document number of the province's written conclusion, empty when there is none
 * @param result the provincial standard made from it when it passed
 */
record ExpertReview(
        UUID id,
        UUID standard,
        LocalDate submittedOn,
        String note,
        State state,
        @Nullable LocalDate concludedOn,
        @Nullable String conclusion,
        @Nullable String document,
        @Nullable UUID result,
        int version) {

    /** States of a review. */
    enum State {
        SUBMITTED("评审中", "info"),
        PASSED("评审通过", "good"),
        RETURNED("退回修改", "warn");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** An expert's vote. */
    enum Vote {
        FOR("同意"),
        AGAINST("不同意"),
        ABSTAIN("弃权");

        private final String label;

        Vote(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What an expert said; who they are is public, they act for the province. */
    record Opinion(String name, String unit, Vote vote, String opinion) {}

    /** Fewer would be no panel; the province may ask for more. */
    static final int FEWEST_EXPERTS = 3;

    void mustBeGoingOn() {
        if (state != State.SUBMITTED) {
            throw new RuleBroken("expert-review.concluded");
        }
    }

    /** It concludes on a day between its submission and today, after enough experts have spoken. */
    void mustBeConcludable(LocalDate day, LocalDate today, List<Opinion> opinions) {
        mustBeGoingOn();
        if (day.isBefore(submittedOn) || day.isAfter(today)) {
            throw new RuleBroken("expert-review.day", submittedOn, today);
        }
        if (opinions.size() < FEWEST_EXPERTS) {
            throw new RuleBroken("expert-review.too-few", FEWEST_EXPERTS, opinions.size());
        }
    }

    /** Three quarters of the experts agree. */
    @LegalBasis("国家标准管理办法（审查须四分之三以上同意，省级评审参照）")
    static void mustHaveAgreed(List<Opinion> opinions) {
        long agree = opinions.stream().filter(o -> o.vote() == Vote.FOR).count();
        if (agree * 4 < opinions.size() * 3L) {
            throw new RuleBroken("expert-review.not-agreed", agree, opinions.size());
        }
    }
}
