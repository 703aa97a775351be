package org.tongyuan.disclosure.ownrecord;

/** Where a wish for correction stands at the agency that has it now. */
enum CorrectionState {
    IN_HAND("审核中"),
    /** Decided and signed; the applicant is still to be told, by post or in person. */
    DECIDED("待告知"),
    ENDED("已办结");

    private final String label;

    CorrectionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
