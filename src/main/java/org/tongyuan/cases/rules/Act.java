package org.tongyuan.cases.rules;

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
    CLOSE_LAPSED("逾期未补正终止", "closing", Permission.CASE_ACCEPT);

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
            case COMPLETE_STEP, DECIDE, DEEM_ACCEPTED -> false;
            default -> true;
        };
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
        };
    }
}
