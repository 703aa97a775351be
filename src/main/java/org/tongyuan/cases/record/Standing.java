package org.tongyuan.cases.record;

import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** Where a certificate stands on a day. Never stored: seen from the permit, its term and its suspensions. */
@LegalBasis("行政许可法, art. 70")
public enum Standing {
    VALID("有效", "good", null),
    /** Its term has not begun: a renewal begins when the old term ends. */
    PENDING("尚未生效", "info", null),
    SUSPENDED("已暂扣", "warn", null),
    /** Taken away as a penalty (吊销). */
    FORFEITED("已吊销", "late", "《中华人民共和国行政处罚法》第九条"),
    EXPIRED("已过期", "late", null),
    CHANGED("已变更", "warn", "《中华人民共和国行政许可法》第四十九条"),
    RENEWED("已延续", "info", "《中华人民共和国行政许可法》第五十条"),
    RECALLED("已撤回", "late", "《中华人民共和国行政许可法》第八条"),
    REVOKED("已撤销", "late", "《中华人民共和国行政许可法》第六十九条"),
    CANCELLED("已注销", "late", "《中华人民共和国行政许可法》第七十条"),
    STOPPED("已停止", "late", null);

    private final String label;
    private final String tone;
    private final @Nullable String article;

    Standing(String label, String tone, @Nullable String article) {
        this.label = label;
        this.tone = tone;
        this.article = article;
    }

    public String label() {
        return label;
    }

    /** The tone of its tag on a page. */
    public String tone() {
        return tone;
    }

    /** The article by which a licence comes to stand so; null when none names it. */
    public @Nullable String article() {
        return article;
    }

    /** What ended or replaced a permit. */
    public static Standing of(Permit.State state) {
        return switch (state) {
            case VALID -> VALID;
            case CHANGED -> CHANGED;
            case RENEWED -> RENEWED;
            case RECALLED -> RECALLED;
            case REVOKED -> REVOKED;
            case CANCELLED -> CANCELLED;
            case STOPPED -> STOPPED;
        };
    }
}
