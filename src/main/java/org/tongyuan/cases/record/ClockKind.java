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
    DELIVERY("送达期限");

    private final String label;

    ClockKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
