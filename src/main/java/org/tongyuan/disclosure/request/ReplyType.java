package org.tongyuan.disclosure.request;

import static org.tongyuan.disclosure.request.ReportRow.*;

import org.tongyuan.platform.LegalBasis;

/**
 * Every answer that the regulation knows, with its article, its row in the annual report and what the applicant can do about it. The
 * words of its letter are in {@code disclosure/reply-letters.yaml}.
 */
@LegalBasis("政府信息公开条例, art. 36")
public enum ReplyType {
    ALREADY_PUBLIC("已主动公开", "第三十六条第一项", GRANTED, Remedy.EITHER),
    GRANT("予以公开", "第三十六条第二项", GRANTED, Remedy.EITHER),
    PARTIAL("部分公开", "第三十七条", PARTLY_GRANTED, Remedy.BY_GROUND),
    DENY_STATE_SECRET("不予公开：国家秘密", "第十四条、第三十六条第三项", STATE_SECRET, Remedy.RECONSIDERATION_FIRST),
    DENY_LAW_FORBIDS("不予公开：法律、行政法规禁止", "第十四条、第三十六条第三项", FORBIDDEN_BY_LAW, Remedy.RECONSIDERATION_FIRST),
    DENY_SAFETY("不予公开：危及“三安全一稳定”", "第十四条、第三十六条第三项", THREE_SAFETIES_ONE_STABILITY, Remedy.RECONSIDERATION_FIRST),
    DENY_THIRD_PARTY("不予公开：第三方合法权益", "第十五条、第三十六条第三项", THIRD_PARTY, Remedy.RECONSIDERATION_FIRST),
    DENY_INTERNAL("不予公开：内部事务信息", "第十六条第一款、第三十六条第三项", INTERNAL_AFFAIRS, Remedy.RECONSIDERATION_FIRST),
    DENY_PROCESS("不予公开：过程性信息", "第十六条第二款、第三十六条第三项", PROCESS_INFORMATION, Remedy.RECONSIDERATION_FIRST),
    DENY_ENFORCEMENT_FILE("不予公开：行政执法案卷", "第十六条第二款、第三十六条第三项", ENFORCEMENT_FILE, Remedy.RECONSIDERATION_FIRST),
    ADMIN_QUERY("行政查询事项", "第三十六条第七项", ADMINISTRATIVE_QUERY, Remedy.EITHER),
    NOT_EXIST("信息不存在", "第三十六条第四项", NOT_HELD, Remedy.EITHER),
    NOT_THIS_AGENCY("不属于本机关负责公开", "第三十六条第五项", NOT_HELD, Remedy.EITHER),
    NEEDS_CREATION("需要加工、分析", "第三十八条", NEEDS_MAKING, Remedy.EITHER),
    UNCLEAR("补正后仍不明确", "第三十条", STILL_UNCLEAR, Remedy.EITHER),
    PETITION_MATTER("信访、投诉、举报类", "第三十九条第一款", PETITION, Remedy.EITHER),
    REPEAT("重复申请", "第三十六条第六项", REPEATED, Remedy.EITHER),
    PUBLICATION_WANTED("公开出版物", "第三十九条第二款", PUBLICATION, Remedy.EITHER),
    ABNORMAL("无正当理由大量、反复申请", "第三十五条", EXCESSIVE, Remedy.EITHER),
    RECONFIRM("要求确认或者重新出具", "第三十八条", RECONFIRMATION, Remedy.EITHER),
    ABANDONED_CORRECTION("逾期不补正", "第三十条", NOT_CORRECTED, Remedy.EITHER),
    ABANDONED_FEE("逾期不缴费", "第四十二条", FEE_NOT_PAID, Remedy.EITHER),
    WITHDRAWN("申请人撤回", "第二十九条", OTHER, Remedy.NONE);

    /** What the applicant can do about it. */
    public enum Remedy {
        /** Nothing was refused. */
        NONE,
        /** Reconsideration or a suit, as they like (法释〔2025〕8号, art. 1). */
        EITHER,
        /** Refused under articles 14 to 16: reconsideration first (复议法, art. 23). */
        RECONSIDERATION_FIRST,
        /** Partly refused: as the ground of the refused part has it. */
        BY_GROUND
    }

    private final String label;
    private final String article;
    private final ReportRow row;
    private final Remedy remedy;

    ReplyType(String label, String article, ReportRow row, Remedy remedy) {
        this.label = label;
        this.article = article;
        this.row = row;
        this.remedy = remedy;
    }

    public String label() {
        return label;
    }

    /** Of the 政府信息公开条例. */
    public String article() {
        return article;
    }

    public ReportRow row() {
        return row;
    }

    public Remedy remedy() {
        return remedy;
    }

    /** A refusal for one of the grounds of articles 14 to 16, which can also be the ground of a partial one. */
    public boolean refuses() {
        return remedy == Remedy.RECONSIDERATION_FIRST;
    }

    /** Articles 14 and 15 forbid; 16 leaves it to the agency, which says why it does not disclose. */
    @LegalBasis("政府信息公开条例, art. 16")
    public boolean discretionary() {
        return this == DENY_INTERNAL || this == DENY_PROCESS || this == DENY_ENFORCEMENT_FILE;
    }

    /** Article 14 or 15 forbids it: a secret, safety and stability, or what a third party may keep to itself. */
    public boolean forbidden() {
        return refuses() && !discretionary();
    }

    /** Somebody else examines it before it is given: what goes out, and what is withheld under articles 14 and 15. */
    @LegalBasis("政府信息公开条例, art. 17")
    public boolean examined() {
        return provides() || forbidden();
    }

    /** Something is handed over or shown, so that a way of providing it belongs to the reply. */
    public boolean provides() {
        return this == GRANT || this == PARTIAL;
    }

    /** What an officer may choose as a reply; the others end a request by an act of their own. */
    public boolean chosen() {
        return this != ABANDONED_CORRECTION && this != ABANDONED_FEE && this != WITHDRAWN;
    }
}
