package org.tongyuan.cases.review;

/** What is found of a criterion. */
enum Outcome {
    MET("符合", "good"),
    PARTLY("部分符合", "warn"),
    NOT_MET("不符合", "late"),
    /** Drops out of the total. */
    NOT_APPLICABLE("不适用", "neutral");

    private final String label;
    private final String tone;

    Outcome(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /** Whether the agency has something to mend. */
    boolean isFinding() {
        return this == PARTLY || this == NOT_MET;
    }
}
