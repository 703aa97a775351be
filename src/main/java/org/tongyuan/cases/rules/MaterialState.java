package org.tongyuan.cases.rules;

/** What the officer found about one material. */
public enum MaterialState {
    /** Sent in but not looked at yet. */
    UNCHECKED("待核对"),
    HAS("齐全"),
    LACKS("缺少"),
    DEFECTIVE("不符合要求"),
    /** The error was mended on the spot or by the correction. */
    MENDED("已更正"),
    /** Not there, but accepted with the applicant's undertaking to hand it in later (容缺). */
    DEFERRED("容缺待补"),
    /** Replaced by the applicant's undertaking (告知承诺). */
    UNDERTAKEN("以承诺代替");

    private final String label;

    MaterialState(String label) {
        this.label = label;
    }

    /** Whether it comes from an undertaking of the applicant; no officer finds it. */
    public boolean signedFor() {
        return this == DEFERRED || this == UNDERTAKEN;
    }

    public String label() {
        return label;
    }
}
