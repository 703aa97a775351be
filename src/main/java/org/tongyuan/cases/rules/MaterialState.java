package org.tongyuan.cases.rules;

/** What the officer found about one material. */
public enum MaterialState {
    /** Sent in but not looked at yet. */
    UNCHECKED("待核对"),
    HAS("齐全"),
    LACKS("缺少"),
    DEFECTIVE("不符合要求"),
    /** The error was mended on the spot or by the correction. */
    MENDED("已更正");

    private final String label;

    MaterialState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
