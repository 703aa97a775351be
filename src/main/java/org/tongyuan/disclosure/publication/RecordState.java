package org.tongyuan.disclosure.publication;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.tongyuan.platform.LegalBasis;

/** Where a record stands on its way to the public, and afterwards. */
@LegalBasis("政府信息公开条例, art. 17")
public enum RecordState {
    DRAFT("起草中", "neutral"),
    RETURNED("已退回修改", "warn"),
    SOURCE_CHECK("待来源核对", "info"),
    SECRECY_REVIEW("待保密审查", "info"),
    /** Nobody here could tell whether it may be public: the competent department or the secrecy administration decides. */
    REFERRED_UP("已报请确定", "warn"),
    APPROVAL("待批准公开", "info"),
    SCHEDULED("定时公开", "info"),
    PUBLISHED("已公开", "good"),
    NOT_PUBLIC("不予公开", "neutral"),
    WITHDRAWN("已撤回", "late"),
    ABOLISHED("已失效", "neutral");

    private static final Map<RecordState, Set<RecordState>> NEXT = new EnumMap<>(RecordState.class);

    static {
        NEXT.put(DRAFT, EnumSet.of(DRAFT, SOURCE_CHECK));
        NEXT.put(RETURNED, EnumSet.of(DRAFT, SOURCE_CHECK));
        NEXT.put(SOURCE_CHECK, EnumSet.of(SECRECY_REVIEW, RETURNED));
        NEXT.put(SECRECY_REVIEW, EnumSet.of(APPROVAL, REFERRED_UP, NOT_PUBLIC, RETURNED));
        NEXT.put(REFERRED_UP, EnumSet.of(APPROVAL, NOT_PUBLIC, RETURNED));
        NEXT.put(APPROVAL, EnumSet.of(PUBLISHED, SCHEDULED, RETURNED));
        NEXT.put(SCHEDULED, EnumSet.of(PUBLISHED, RETURNED));
        NEXT.put(PUBLISHED, EnumSet.of(DRAFT, WITHDRAWN, ABOLISHED));
        // Circumstances change (art. 18), and what was withdrawn by mistake may come back: always through a new review.
        NEXT.put(NOT_PUBLIC, EnumSet.of(DRAFT));
        NEXT.put(WITHDRAWN, EnumSet.of(DRAFT));
        NEXT.put(ABOLISHED, EnumSet.of(WITHDRAWN));
    }

    private final String label;
    private final String tone;

    RecordState(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    public String label() {
        return label;
    }

    public String tone() {
        return tone;
    }

    public boolean mayBecome(RecordState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /** Whether somebody still has to do something, so that its limit runs. */
    public boolean isOpen() {
        return switch (this) {
            case DRAFT, RETURNED, SOURCE_CHECK, SECRECY_REVIEW, REFERRED_UP, APPROVAL, SCHEDULED -> true;
            case PUBLISHED, NOT_PUBLIC, WITHDRAWN, ABOLISHED -> false;
        };
    }

    /** Whether the text may be changed. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether what the scan found may be answered: until the review is concluded. */
    public boolean takesScanAnswers() {
        return isEditable() || this == SOURCE_CHECK || this == SECRECY_REVIEW || this == REFERRED_UP;
    }
}
