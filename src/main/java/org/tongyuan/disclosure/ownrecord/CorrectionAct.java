package org.tongyuan.disclosure.ownrecord;

/** What is done about a wish for correction, as its timeline and the journal name it. */
enum CorrectionAct {
    TAKE_IN("提出更正要求"),
    CHECK("核查"),
    TRANSFER("转送有权更正的机关"),
    CORRECT("予以更正"),
    REFUSE("不予更正"),
    REFER("告知向有权更正的机关提出"),
    TELL("告知"),
    WITHDRAW("撤回");

    private final String label;

    CorrectionAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    String journalName() {
        return "OWN_RECORD_" + name();
    }
}
