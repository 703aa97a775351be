package org.tongyuan.disclosure.request;

/** What is done about a request, as its timeline and the journal name it. */
enum RequestAct {
    TAKE_IN("提出申请"),
    CONFIRM("确认收到"),
    TELL_CORRECTION("告知补正"),
    CORRECTION_TOLD("补正告知书送达"),
    CORRECT("补正申请"),
    CONSULT("征求意见"),
    CONSULTED("征求意见书送达"),
    OPINION("收到意见"),
    SILENCE("逾期未提出意见"),
    UNCONCERNED("认定拆分后的本件不涉及第三方"),
    OVERRULE("告知第三方决定公开"),
    OVERRULE_TOLD("决定公开告知书送达第三方"),
    EXTEND("延长答复期限"),
    ASK_REASONS("要求说明理由"),
    STATE_REASONS("说明理由"),
    DELAY("确定延迟答复期限"),
    CHARGE("通知缴费"),
    CHARGED("收费通知送达"),
    PAY("缴费"),
    EXAMINE("送审查"),
    ANSWER_HIT("处理疑似个人信息"),
    REFER_UP("报请确定"),
    REFERRAL_ANSWERED("收到报请的答复"),
    EXAMINED("审查完毕"),
    REPLY("作出答复"),
    SERVE("送达答复"),
    CLOSE("不再处理"),
    WITHDRAW("撤回申请"),
    SPLIT("拆分申请"),
    JOIN("并案答复"),
    SEPARATE("恢复单独办理"),
    HELP("提供阅读、视听帮助"),
    ATTACH("收集材料"),
    REDACT("遮盖不应当公开的内容");

    private final String label;

    RequestAct(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What was weighed inside while a reply was examined; the applicant is told that it was examined. */
    public boolean inside() {
        return this == ANSWER_HIT || this == REFER_UP || this == REFERRAL_ANSWERED;
    }

    /** What the applicant is told of with who did it and what it was. */
    public boolean told() {
        return this == HELP;
    }

    /** Done by those who examine, who are not those in charge of the request (经办人). */
    boolean ofExaminer() {
        return this == EXAMINED || this == REFER_UP || this == REFERRAL_ANSWERED;
    }

    /** Whether it says anew what is asked for. */
    boolean words() {
        return this == TAKE_IN || this == CORRECT || this == SPLIT;
    }

    String journalName() {
        return "DISCLOSURE_" + name();
    }
}
