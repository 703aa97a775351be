package org.tongyuan.cases.rules;

import java.util.Arrays;
import java.util.Optional;
import org.tongyuan.platform.security.Permission;

/** What can be done to a case: its name, its resource in URLs, and the permission of the officer or application that does it. */
public enum Act {
    SUBMIT("收件", "cases", Permission.CASE_SUBMIT),
    NOTIFY_CORRECTION("一次性告知补正", "correction-notice", Permission.CASE_ACCEPT),
    RECEIVE_CORRECTION("接收补正材料", "correction", Permission.CASE_SUBMIT),
    ACCEPT("受理", "acceptance", Permission.CASE_ACCEPT),
    /** Nobody does it: the law does, when five working days pass without a notice. */
    DEEM_ACCEPTED("视为受理", "", Permission.SYSTEM),
    TELL_NOT_REQUIRED("告知无需许可", "refusal-to-accept", Permission.CASE_ACCEPT),
    TELL_NOT_ADMISSIBLE("告知不属本机关职权", "refusal-to-accept", Permission.CASE_ACCEPT),
    REFUSE_TO_ACCEPT("不予受理", "refusal-to-accept", Permission.CASE_ACCEPT),
    COMPLETE_STEP("完成环节", "steps", Permission.CASE_REVIEW),
    DECIDE("作出决定", "decision", Permission.CASE_DECIDE),
    DELIVER("送达", "delivery", Permission.CASE_DELIVER),
    WITHDRAW("撤回申请", "withdrawal", Permission.CASE_WITHDRAW),
    CLOSE_LAPSED("逾期未补正终止", "closing", Permission.CASE_ACCEPT),

    /** The applicant undertakes to hand in secondary materials after acceptance (容缺受理). */
    SIGN_DEFERRAL("签署容缺承诺", "deferral", Permission.CASE_SUBMIT),
    SUPPLY_DEFERRED("补交容缺材料", "deferral/materials", Permission.CASE_SUBMIT),
    EXTEND_DEFERRAL("延长容缺补交时间", "deferral/extension", Permission.CASE_REVIEW),
    /** Nobody does it: some days before the date the applicant is told again. */
    REMIND_DEFERRED("提醒补交容缺材料", "", Permission.SYSTEM),
    REFUSE_DEFERRED("未履行容缺承诺，作出决定", "deferral/refusal", Permission.CASE_DECIDE),
    /** The applicant undertakes in place of a proof, or to meet the conditions of a licence (告知承诺). */
    GIVE_UNDERTAKING("签署告知承诺书", "undertaking", Permission.CASE_SUBMIT),
    CHECK_UNDERTAKING("核查承诺", "undertaking/check", Permission.CASE_REVIEW),
    STATE_ON_UNDERTAKING("陈述申辩", "undertaking/statement", Permission.CASE_SUBMIT),

    /** Back to an earlier stage, whose steps open again. */
    SEND_BACK("退回环节", "return", Permission.CASE_REVIEW),
    PAUSE("启动特别程序", "pause", Permission.CASE_REVIEW),
    RESUME("结束特别程序", "resumption", Permission.CASE_REVIEW),
    EXTEND("延长期限", "extension", Permission.CASE_EXTEND),
    TELL_HEARING("告知听证权利", "hearing", Permission.CASE_REVIEW),
    REQUEST_HEARING("申请听证", "hearing/request", Permission.CASE_SUBMIT),
    WAIVE_HEARING("放弃听证", "hearing/waiver", Permission.CASE_SUBMIT),
    /** Nobody does it: the right lapses when five days pass without a request. */
    LAPSE_HEARING("听证申请期限届满", "", Permission.SYSTEM),
    SCHEDULE_HEARING("通知听证", "hearing/notice", Permission.CASE_REVIEW),
    HOLD_HEARING("举行听证", "hearing/record", Permission.CASE_REVIEW),
    TELL_INTERESTED("告知利害关系人", "interested", Permission.CASE_REVIEW),
    HEAR_INTERESTED("听取陈述申辩", "interested/statement", Permission.CASE_REVIEW),
    ASSIGN_INSPECTORS("指派核查人员", "inspection", Permission.CASE_REVIEW),
    RECORD_CHECK("记录核查结果", "inspection/result", Permission.CASE_REVIEW),
    POST_NOTICE("公示", "public-notice", Permission.CASE_REVIEW),
    END_NOTICE("结束公示", "public-notice/result", Permission.CASE_REVIEW),
    SERVE_RESPONDENT("送达被申请人", "respondent", Permission.CASE_REVIEW),
    RECEIVE_ANSWER("收到答辩", "respondent/answer", Permission.CASE_SUBMIT),
    /** The parties agreed; nothing is left to be adjudicated. */
    SETTLE("调解结案", "settlement", Permission.CASE_DECIDE),
    REJECT_FALSEHOOD("虚假材料处理", "false-statement", Permission.CASE_DECIDE),
    /** Nobody does it: a limit passed, and a reason for it is owed from now on. */
    NOTE_DELAY("期限届满", "", Permission.SYSTEM),
    EXPLAIN_DELAY("说明超期原因", "delay", Permission.CASE_REVIEW),
    /** Nobody does it: the law renews what was not decided before its expiry. */
    DEEM_RENEWED("视为准予延续", "", Permission.SYSTEM),
    RECALL("撤回", "recall", Permission.CASE_REVOKE),
    REVOKE("撤销", "revocation", Permission.CASE_REVOKE),
    CANCEL("注销", "cancellation", Permission.CASE_REVOKE),
    STOP_BENEFIT("停止给付", "stop", Permission.CASE_REVOKE),
    /** What was granted before is changed or renewed by another case that was granted. */
    SUPERSEDE("变更或者延续", "", Permission.CASE_DECIDE);

    private final String label;
    private final String resource;
    private final Permission permission;

    Act(String label, String resource, Permission permission) {
        this.label = label;
        this.resource = resource;
        this.permission = permission;
    }

    public String label() {
        return label;
    }

    /** The last part of the act's URL, {@code POST /cases/{number}/<resource>}; empty when nobody can call it. */
    public String resource() {
        return resource;
    }

    public Permission permission() {
        return permission;
    }

    /** Intake and delivery happen at the hall's windows, whose officers do them for every agency. */
    public boolean atTheWindow() {
        return switch (this) {
            case SUBMIT,
                    NOTIFY_CORRECTION,
                    RECEIVE_CORRECTION,
                    ACCEPT,
                    TELL_NOT_REQUIRED,
                    TELL_NOT_ADMISSIBLE,
                    REFUSE_TO_ACCEPT,
                    DELIVER,
                    WITHDRAW,
                    CLOSE_LAPSED,
                    REQUEST_HEARING,
                    WAIVE_HEARING,
                    RECEIVE_ANSWER,
                    SIGN_DEFERRAL,
                    SUPPLY_DEFERRED,
                    GIVE_UNDERTAKING,
                    STATE_ON_UNDERTAKING -> true;
            default -> false;
        };
    }

    /** Whether what occurs in the case afterwards may not lie before it. */
    public boolean movesTime() {
        return this != NOTE_DELAY && this != REMIND_DEFERRED;
    }

    /** The act's name in the journal. */
    public String journalName() {
        return switch (this) {
            case SUBMIT -> "CASE_SUBMITTED";
            case NOTIFY_CORRECTION -> "CASE_CORRECTION_NOTIFIED";
            case RECEIVE_CORRECTION -> "CASE_CORRECTION_RECEIVED";
            case ACCEPT -> "CASE_ACCEPTED";
            case DEEM_ACCEPTED -> "CASE_DEEMED_ACCEPTED";
            case TELL_NOT_REQUIRED -> "CASE_NOT_REQUIRED";
            case TELL_NOT_ADMISSIBLE -> "CASE_NOT_ADMISSIBLE";
            case REFUSE_TO_ACCEPT -> "CASE_NOT_ACCEPTED";
            case COMPLETE_STEP -> "CASE_STEP_COMPLETED";
            case DECIDE -> "CASE_DECIDED";
            case DELIVER -> "CASE_DELIVERED";
            case WITHDRAW -> "CASE_WITHDRAWN";
            case CLOSE_LAPSED -> "CASE_CLOSED";
            default -> "CASE_" + name();
        };
    }

    /** The act at this resource of a case; of several at one resource the most general one. */
    public static Optional<Act> at(String resource) {
        if (resource.startsWith(COMPLETE_STEP.resource + "/")) {
            return Optional.of(COMPLETE_STEP);
        }
        return resource.equals(REFUSE_TO_ACCEPT.resource)
                ? Optional.of(REFUSE_TO_ACCEPT)
                : Arrays.stream(values())
                        .filter(act -> !act.bySystem() && act.resource.equals(resource))
                        .findFirst();
    }

    /** Whether nobody can call it: the law or the product does it when a day has passed. */
    public boolean bySystem() {
        return resource.isEmpty();
    }
}
