package org.tongyuan.complaints.complaint;

/** Whose right it is about. */
enum ComplaintKind {
    /** 投诉: one's own right; needs a contact, because it is answered. */
    COMPLAINT("投诉"),
    /** 举报: what somebody saw; may be anonymous. */
    REPORT("举报");

    private final String label;

    ComplaintKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
