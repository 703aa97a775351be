package org.tongyuan.disclosure.results;

/** Where a result stands on its way to the public; the view disclosure.result_standing says which. */
enum Standing {
    WAITING("待办理", "info"),
    IN_PREPARATION("稿件办理中", "info"),
    TO_TAKE_DOWN("待撤下", "late"),
    PUBLISHED("已公开", "good"),
    /** Of a kind that is not published one by one, and nobody cited a basis. */
    NOT_SINGLY("不逐件公开", "neutral"),
    LEFT_OUT("不公开", "neutral"),
    TAKEN_DOWN("已撤下", "neutral"),
    /** The decision fell before it was public. */
    VOID("决定已失效", "neutral");

    private final String label;
    private final String tone;

    Standing(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    /** Whether somebody still has to do something. */
    boolean isOpen() {
        return this == WAITING || this == IN_PREPARATION || this == TO_TAKE_DOWN;
    }
}
