package org.tongyuan.complaints.complaint;

/** What was found. */
enum Finding {
    UPHELD("属实"),
    PARTLY_UPHELD("部分属实"),
    NOT_UPHELD("不属实");

    private final String label;

    Finding(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean calls() {
        return this != NOT_UPHELD;
    }
}
