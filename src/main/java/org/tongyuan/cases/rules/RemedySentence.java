package org.tongyuan.cases.rules;

import java.time.LocalDate;
import java.util.List;
import org.tongyuan.agencies.Authority;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalBasis;

/**
 * The sentence that tells a person what they can do about a decision: a function of the profile, the authority, the answer and the day
 * it was given. A wrong one gives the person a year (复议法, art. 20(3)), so it is never typed by hand.
 */
public final class RemedySentence {

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
    private static String remedy(Authority authority, LocalDate on, TimeLimits limits) {
        return "如对本决定不服，" + authority.eitherRemedy("本决定书", on, limits);
    }

    /** Schools, hospitals and utilities do not decide as authorities: there is a complaint, no reconsideration and no suit. */
    private static String complaint(Authority authority) {
        String phone = authority.complaintPhone() == null ? "" : "（电话：" + authority.complaintPhone() + "）";
        return "如对办理结果有异议，可以向" + authority.name() + phone + "反映，或者拨打12345政务服务便民热线投诉。";
    }
}
