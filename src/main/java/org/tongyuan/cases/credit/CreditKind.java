package org.tongyuan.cases.credit;

/** What a credit record is about. The first bars from deferring for a set time, the others from undertaking until repaired. */
public enum CreditKind {
    DEFERRAL_BROKEN("未履行容缺承诺"),
    UNDERTAKING_FALSE("承诺不实"),
    /** Found by another agency, entered with its source. */
    SERIOUS("较严重的不良信用记录");

    private final String label;

    CreditKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
