package org.tongyuan.cases.report;

import java.util.List;

/** By what figures are told apart. */
enum Dimension {
    AGENCY("r.agency_id::text", "机关"),
    WINDOW("r.intake", "窗口（收件人）"),
    ITEM("i.code", "事项"),
    PROFILE("i.profile", "程序类型"),
    /** Not told apart. */
    WHOLE("''", "合计"),
    DAY("", "日"),
    MONTH("", "月");

    /** Those of which a page shows a table. */
    static final List<Dimension> SHOWN = List.of(AGENCY, WINDOW, ITEM, PROFILE);

    private final String key;
    private final String label;

    Dimension(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** What to group by; for a time it is the day that decides, cut to its length. */
    String key(Basis basis) {
        return switch (this) {
            case DAY -> basis.column() + "::text";
            case MONTH -> "date_trunc('month', " + basis.column() + ")::date::text";
            default -> key;
        };
    }

    /** Whether the days' sums know it. */
    boolean standsInDays() {
        return this != WINDOW && this != ITEM;
    }

    String dayKey() {
        return switch (this) {
            case AGENCY -> "d.agency_id::text";
            case PROFILE -> "d.profile";
            case DAY -> "d.day::text";
            case MONTH -> "date_trunc('month', d.day)::date::text";
            case WHOLE -> key;
            case WINDOW, ITEM -> throw new IllegalStateException("no day is told apart by " + this);
        };
    }

    /** What lies open at the end of a period does not belong to one of its days. */
    boolean tellsApart(Basis basis) {
        return basis != Basis.STOCK || (this != DAY && this != MONTH);
    }

    public String label() {
        return label;
    }
}
