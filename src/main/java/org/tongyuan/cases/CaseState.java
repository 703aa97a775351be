package org.tongyuan.cases;

/** Where a case (办件) stands. What a decided case was decided to be is a row of its own, not a state. */
public enum CaseState {
    /** First receipt of materials: the number is given and the five days of art. 32 run. */
    SUBMITTED("已收件", false),
    CORRECTION_NOTIFIED("待补正", false),
    /** The correction was received; a second notice is not possible. */
    CORRECTED("已补正", false),
    ACCEPTED("已受理", false),
    REVIEW("审查中", false),
    DECIDED("已决定", false),
    DELIVERED("已办结", true),
    NOT_REQUIRED("依法无需许可", true),
    NOT_ADMISSIBLE("不属本机关职权", true),
    /** Still incomplete after the one correction: a reasoned refusal to accept. */
    REFUSED("不予受理", true),
    WITHDRAWN("已撤回", true),
    /** The parties of an adjudication agreed. */
    SETTLED("调解结案", true),
    /** Closed in writing because the correction period lapsed. */
    TERMINATED("已终止", true);

    private final String label;
    private final boolean ended;

    CaseState(String label, boolean ended) {
        this.label = label;
        this.ended = ended;
    }

    public String label() {
        return label;
    }

    /** Whether nothing more can be done. */
    public boolean ended() {
        return ended;
    }
}
