package org.tongyuan.complaints.complaint;

/** Which duty was not met. */
enum ComplaintField {
    DISCLOSURE("政府信息公开"),
    SERVICE("政务服务");

    private final String label;

    ComplaintField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
