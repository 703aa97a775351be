package org.tongyuan.complaints.complaint;

/** By which way it came. */
enum IntakeChannel {
    INTERNET("网上"),
    PHONE("电话"),
    LETTER("信函"),
    IN_PERSON("当面");

    private final String label;

    IntakeChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
