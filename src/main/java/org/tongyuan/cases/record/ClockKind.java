package org.tongyuan.cases.record;

/** The clocks of a case; several run side by side. */
public enum ClockKind {
    /** Five working days to tell what must be corrected (licences only). */
    CORRECTION("补正告知期限"),
    STATUTORY("法定办结时限"),
    PROMISED("承诺办结时限"),
    STEP("环节时限"),
    /** The applicant's own period for supplying what is missing. */
    SUPPLY("补正期限"),
    DELIVERY("送达期限"),
    /** The applicant's five days to ask for a hearing. */
    HEARING_REQUEST("申请听证期限"),
    HEARING_HOLD("组织听证期限"),
    /** Time given to an interested person or a respondent. */
    STATEMENT("陈述答辩期限"),
    INSPECT_ASSIGN("指派核查人员期限"),
    /** The applicant's undertaking to hand in deferred materials (容缺); its end decides nothing. */
    DEFERRAL("容缺材料补交期限");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    /** Whether the time of a special procedure is not counted in it: the limits of this section of the law (行政许可法, art. 45). */
    boolean pausable() {
        return this == STATUTORY || this == PROMISED || this == STEP;
    }

    /** Whether a reason is owed to the public when it passes (优化营商环境条例, art. 36). */
    public boolean owesReason() {
        return this == STATUTORY || this == PROMISED;
    }

    public String label() {
        return label;
    }
}
