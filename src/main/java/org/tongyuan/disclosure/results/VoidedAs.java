package org.tongyuan.disclosure.results;

import java.util.List;
import java.util.stream.Stream;
import org.tongyuan.platform.LegalBasis;

/** What became of a decision so that it must not stay public. The first come from its case, the last are only ever recorded here. */
@LegalBasis("行政处罚法, art. 48")
enum VoidedAs {
    CHANGED("已变更", true),
    RECALLED("已撤回", false),
    REVOKED("已撤销", true),
    CANCELLED("已注销", false),
    STOPPED("已停止", false),
    UNLAWFUL("已被确认违法", true),
    INVALID("已被确认无效", true);

    private final String label;
    private final boolean recorded;

    VoidedAs(String label, boolean recorded) {
        this.label = label;
        this.recorded = recorded;
    }

    public String label() {
        return label;
    }

    /** Those that a judgment, a reconsideration or the agency itself can bring about, and that somebody writes down. */
    static List<VoidedAs> recorded() {
        return Stream.of(values()).filter(v -> v.recorded).toList();
    }
}
