package org.tongyuan.cases.rules;

/** How a case was decided. */
public enum DecisionKind {
    GRANT("准予许可", "予以办理"),
    REFUSE("不予许可", "不予办理");

    private final String licence;
    private final String other;

    DecisionKind(String licence, String other) {
        this.licence = licence;
        this.other = other;
    }

    /** The word of the licence law, or the plain one for what is no licence. */
    public String label(boolean isLicence) {
        return isLicence ? licence : other;
    }
}
