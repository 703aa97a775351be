package org.tongyuan.disclosure.request;

/** Where a request stands. Consulting others is no state: the reply's clock pauses, and everything else goes on. */
public enum RequestState {
    /** It came by a way that needs a confirmation with the applicant, and is not confirmed yet. */
    ARRIVED("待确认收到"),
    IN_HAND("办理中"),
    /** The applicant was told what to mend. */
    CORRECTION("待申请人补正"),
    /** The applicant was asked for the reasons of an unusual number of requests. */
    REASONS("待申请人说明理由"),
    FEE("待缴费"),
    /** The reply is signed, and not served yet: only service counts as a reply in time. */
    REPLIED("已答复待送达"),
    ENDED("已办结");

    private final String label;

    RequestState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean waitsForApplicant() {
        return this == CORRECTION || this == REASONS || this == FEE;
    }
}
