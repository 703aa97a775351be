package org.tongyuan.disclosure.ownrecord;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How it came out.
 *
 * @param changed what was corrected, for CORRECTED
 * @param reason why not, or why not all of it
 * @param competent whom to turn to, for REFERRED
 * @param endedOn the day on which the applicant was told, null until then
 */
record Outcome(
        Kind kind,
        @Nullable String changed,
        @Nullable String reason,
        @Nullable String competent,
        LocalDate decidedOn,
        @Nullable LocalDate endedOn,
        @Nullable TellWay toldWay,
        @Nullable String toldProof) {

    /** What the law knows, and the applicant's own end. */
    enum Kind {
        CORRECTED("已更正", CorrectionAct.CORRECT),
        NOT_CORRECTED("不予更正", CorrectionAct.REFUSE),
        REFERRED("告知向有权更正的机关提出", CorrectionAct.REFER),
        WITHDRAWN("已撤回", CorrectionAct.WITHDRAW);

        private final String label;
        private final CorrectionAct act;

        Kind(String label, CorrectionAct act) {
            this.label = label;
            this.act = act;
        }

        public String label() {
            return label;
        }

        CorrectionAct act() {
            return act;
        }
    }

    static Outcome of(
            Kind kind, @Nullable String changed, @Nullable String reason, @Nullable String competent, LocalDate on) {
        return new Outcome(kind, changed, reason, competent, on, null, null, null);
    }

    Outcome told(TellWay way, @Nullable String proof, LocalDate on) {
        return new Outcome(kind, changed, reason, competent, decidedOn, on, way, proof);
    }
}
