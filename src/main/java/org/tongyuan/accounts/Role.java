package org.tongyuan.accounts;

import static org.tongyuan.platform.security.Permission.*;

import java.util.EnumSet;
import java.util.Set;
import org.tongyuan.platform.security.Permission;

/** Roles of people, and the permissions each carries: the one table from which all access follows. */
public enum Role {
    CITIZEN("申请人", APPLY),
    WINDOW_OFFICER(
            "窗口人员",
            DESK,
            CASE_READ,
            CASE_SUBMIT,
            CASE_ACCEPT,
            CASE_DELIVER,
            CASE_WITHDRAW,
            REPORT_READ,
            ITEM_READ,
            PERSON_CORRECT,
            PERSONAL_DATA_REVEAL),
    REVIEWER(
            "审查人员",
            DESK,
            CASE_READ,
            CASE_REVIEW,
            CASE_ARCHIVE,
            FEE_DEMAND,
            REPORT_READ,
            ITEM_READ,
            PERSONAL_DATA_REVEAL),
    APPROVER(
            "审批人员",
            DESK,
            CASE_READ,
            CASE_REVIEW,
            CASE_DECIDE,
            CASE_ARCHIVE,
            FEE_DEMAND,
            REPORT_READ,
            ITEM_READ,
            ITEM_REVIEW,
            PERSONAL_DATA_REVEAL),
    /** 行政机关负责人: extends limits and takes back what was granted. */
    AGENCY_HEAD(
            "机关负责人",
            DESK,
            CASE_READ,
            CASE_REVIEW,
            CASE_DECIDE,
            CASE_ARCHIVE,
            CASE_EXTEND,
            CASE_REVOKE,
            FORBEARANCE_DECIDE,
            DISCLOSURE_READ,
            DISCLOSURE_EXTEND,
            DISCLOSURE_APPROVE,
            REPORT_READ,
            ITEM_READ,
            ITEM_REVIEW,
            STANDARD_READ,
            STAND_IN_MANAGE,
            CASE_EXPORT,
            EXPORT,
            PERSONAL_DATA_REVEAL),
    CENTRE_MANAGER(
            "中心管理人员",
            DESK,
            CASE_READ,
            REPORT_READ,
            ITEM_READ,
            STAND_IN_MANAGE,
            CASE_EXPORT,
            CASE_FILE_REVIEW,
            EXPORT,
            OUTSIDE_REPORT,
            FEE_READ),
    /** Takes the money of every agency at one desk. */
    CASHIER("收费员", FEE_READ, FEE_COLLECT),
    /** Decides refunds, and takes no money. */
    FEE_CONTROLLER("收费复核员", FEE_READ, FEE_REFUND),
    SUPERVISOR(
            "监察人员",
            DESK,
            CASE_READ,
            REPORT_READ,
            ITEM_READ,
            STANDARD_READ,
            MASTER_DATA_READ,
            CASE_EXPORT,
            CASE_FILE_REVIEW,
            FORBEARANCE_DECIDE,
            EXPORT,
            COMPLAINT_READ,
            COMPLAINT_HANDLE,
            FEE_READ,
            JOURNAL_READ),
    STANDARDS_OFFICER(
            "标准化专员",
            ITEM_READ,
            ITEM_EDIT,
            ITEM_REVIEW,
            ITEM_PUBLISH,
            ITEM_IMPORT,
            EXPORT,
            SYNONYM_EDIT,
            STANDARD_READ,
            STANDARD_EDIT,
            STANDARD_RUN,
            LETTER_EDIT,
            MASTER_DATA_READ,
            MASTER_DATA_SETTLE),
    DISCLOSURE_OFFICER(
            "公开专员",
            ITEM_READ,
            DISCLOSURE_READ,
            DISCLOSURE_HANDLE,
            DISCLOSURE_EDIT,
            DISCLOSURE_REPORT,
            COMPLAINT_READ,
            COMPLAINT_HANDLE,
            EXPORT),
    /** 保密审查: never of what they wrote themselves. */
    SECRECY_REVIEWER("保密审查员", ITEM_READ, DISCLOSURE_READ, DISCLOSURE_REVIEW),
    /** 政府信息公开工作机构负责人. */
    DISCLOSURE_HEAD(
            "公开工作机构负责人",
            ITEM_READ,
            DISCLOSURE_READ,
            DISCLOSURE_HANDLE,
            DISCLOSURE_EXTEND,
            DISCLOSURE_APPROVE,
            DISCLOSURE_REPORT,
            COMPLAINT_READ,
            COMPLAINT_HANDLE,
            EXPORT),
    /** 系统管理员, the first of the three (三员): keeps settings, calendar, agencies and accounts, but says of none what it may do. */
    ADMINISTRATOR(
            "系统管理员",
            ITEM_READ,
            ITEM_IMPORT,
            EXPORT,
            CALENDAR_READ,
            CALENDAR_EDIT,
            AGENCY_EDIT,
            PEOPLE_EDIT,
            PERSON_CORRECT,
            OUTSIDE_EDIT,
            SYNONYM_EDIT,
            LETTER_EDIT,
            SYSTEM,
            DEV_GALLERY),
    /** 安全管理员, the second: says what accounts and applications may do, and watches over stand-ins and credentials. */
    SECURITY_ADMINISTRATOR("安全管理员", ACCESS_EDIT, STAND_IN_OVERSEE, CLIENT_EDIT),
    /** 安全审计员, the third: reads and verifies the records, and nothing else. */
    AUDITOR("安全审计员", JOURNAL_READ, JOURNAL_VERIFY);

    private final String label;
    private final Set<Permission> permissions;

    Role(String label, Permission first, Permission... more) {
        this.label = label;
        this.permissions = EnumSet.of(first, more);
    }

    /** The Chinese name shown to people. */
    public String label() {
        return label;
    }

    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.copyOf(permissions);
        if (this != CITIZEN && !administers()) {
            all.add(STAFF);
        }
        return Set.copyOf(all);
    }

    /** One of the three administrators, who are kept apart from each other and from the work itself. */
    public boolean administers() {
        return this == ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDITOR;
    }

    /** What these roles allow together; beside one of the three no other counts. */
    public static Set<Permission> permissionsOf(Set<Role> roles) {
        boolean apart = roles.stream().anyMatch(Role::administers);
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.stream().filter(role -> !apart || role.administers()).forEach(role -> all.addAll(role.permissions()));
        return all;
    }
}
