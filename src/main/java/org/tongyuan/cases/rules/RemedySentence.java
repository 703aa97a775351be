package org.tongyuan.cases.rules;

import java.time.LocalDate;
import java.util.List;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;

/**
 * The sentence that tells a person what they can do about a decision: a function of the profile, the authority, the answer and the day
 * it was given. A wrong one gives the person a year (复议法, art. 20(3)), so it is never typed by hand.
 */
public final class RemedySentence {

    /** From this day the governments decide nearly all reconsiderations; before it the superior department was an alternative. */
    @LegalBasis("行政复议法, art. 90")
    private static final LocalDate NEW_LAW = LocalDate.of(2024, 1, 1);

    private RemedySentence() {}

    /**
     * The sentences for a letter, empty when nothing was refused. {@code adverse} is any answer other than what was applied for;
     * the limits are RECON_APPLY and SUE_DIRECT.
     */
    public static List<String> of(
            ProcedureProfile profile, Authority authority, boolean adverse, LocalDate on, TimeLimits limits) {
        return switch (profile) {
            case PUBLIC_SERVICE, ENQUIRY -> adverse ? List.of(complaint(authority)) : List.of();
            case LICENCE, CONFIRMATION, BENEFIT, REWARD, FILING ->
                adverse ? List.of(remedy(authority, on, limits)) : List.of();
            // An adjudication always goes against one of its two parties.
            case ADJUDICATION -> List.of(remedy(authority, on, limits));
        };
    }

    @LegalBasis("行政许可法, art. 38(2)")
    @LegalBasis("行政复议法, art. 20")
    @LegalBasis("行政诉讼法, art. 46")
    private static String remedy(Authority authority, LocalDate on, TimeLimits limits) {
        String court = authority.court() == null ? "有管辖权的人民法院" : authority.court();
        return "如对本决定不服，可以自收到本决定书之日起" + words(limits.require("RECON_APPLY")) + "内向"
                + organ(authority, on) + "申请行政复议，也可以自收到本决定书之日起" + words(limits.require("SUE_DIRECT"))
                + "内依法直接向" + court + "提起行政诉讼。";
    }

    private static String words(TimeLimit limit) {
        return limit.length() + (limit.kind() == DayKind.MONTHS ? "个月" : "日");
    }

    @LegalBasis("行政复议法, art. 24")
    @LegalBasis("行政复议法, art. 27")
    @LegalBasis("行政复议法, art. 28")
    private static String organ(Authority authority, LocalDate on) {
        if (authority.namedOrgan() != null) {
            return authority.namedOrgan();
        }
        if (authority.name().endsWith("人民政府")) {
            return authority.upperGovernment() == null ? "上一级人民政府" : authority.upperGovernment();
        }
        if (authority.name().endsWith("司法局")) {
            return authority.government() + "或者上一级司法行政部门";
        }
        return on.isBefore(NEW_LAW) ? authority.government() + "或者上一级主管部门" : authority.government();
    }

    /** Schools, hospitals and utilities do not decide as authorities: there is a complaint, no reconsideration and no suit. */
    private static String complaint(Authority authority) {
        String phone = authority.complaintPhone() == null ? "" : "（电话：" + authority.complaintPhone() + "）";
        return "如对办理结果有异议，可以向" + authority.name() + phone + "反映，或者拨打12345政务服务便民热线投诉。";
    }
}
