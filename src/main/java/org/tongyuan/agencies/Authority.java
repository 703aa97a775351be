package org.tongyuan.agencies;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.calendar.TimeLimit;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;

/**
 * Who acted, as the remedy needs it, and the sentence about the remedy itself: a wrong one gives the person a year (复议法, art. 20(3)),
 * so it is never typed by hand.
 *
 * @param government the people's government of the agency's own level, e.g. 清和县人民政府
 * @param upperGovernment the government one level up, for an agency that is itself a government
 * @param namedOrgan the superior department of a vertically led organ (复议法, art. 27)
 * @param court the court by the installation's setting; null is worded as the competent court
 */
public record Authority(
        String name,
        String government,
        @Nullable String upperGovernment,
        @Nullable String namedOrgan,
        @Nullable String court,
        @Nullable String complaintPhone) {

    /** From this day the governments decide nearly all reconsiderations; before it the superior department was an alternative. */
    @LegalBasis("行政复议法, art. 90")
    public static final LocalDate NEW_LAW = LocalDate.of(2024, 1, 1);

    public static Authority of(Agencies agencies, Agency agency, @Nullable String complaintPhone) {
        String upper = agencies.region(agency.regionCode()).parentCode();
        return new Authority(
                agency.name(),
                agencies.governmentOf(agency.regionCode()),
                upper == null ? null : agencies.governmentOf(upper),
                agency.reconsiderationOrgan(),
                agency.court(),
                complaintPhone);
    }

    /** Either way is open: limits RECON_APPLY and SUE_DIRECT; {@code paper} is e.g. 本决定书. */
    @LegalBasis("行政复议法, art. 20")
    @LegalBasis("行政诉讼法, art. 46")
    public String eitherRemedy(String paper, LocalDate on, TimeLimits limits) {
        return "可以自收到" + paper + "之日起" + words(limits.require("RECON_APPLY")) + "内向" + reconsiderationOrgan(on)
                + "申请行政复议，也可以自收到" + paper + "之日起" + words(limits.require("SUE_DIRECT")) + "内依法直接向" + courtName()
                + "提起行政诉讼。";
    }

    /** Reconsideration comes first, a suit only after it: limits RECON_APPLY and SUE_AFTER_RECON. */
    @LegalBasis("行政复议法, art. 23")
    @LegalBasis("行政诉讼法, art. 45")
    public String reconsiderationFirst(String paper, LocalDate on, TimeLimits limits) {
        return "应当自收到" + paper + "之日起" + words(limits.require("RECON_APPLY")) + "内先向" + reconsiderationOrgan(on)
                + "申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起" + words(limits.require("SUE_AFTER_RECON")) + "内依法向"
                + courtName() + "提起行政诉讼。";
    }

    @LegalBasis("行政复议法, art. 24")
    @LegalBasis("行政复议法, art. 27")
    @LegalBasis("行政复议法, art. 28")
    private String reconsiderationOrgan(LocalDate on) {
        if (namedOrgan != null) {
            return namedOrgan;
        }
        if (name.endsWith("人民政府")) {
            return upperGovernment == null ? "上一级人民政府" : upperGovernment;
        }
        if (name.endsWith("司法局")) {
            return government + "或者上一级司法行政部门";
        }
        return on.isBefore(NEW_LAW) ? government + "或者上一级主管部门" : government;
    }

    private String courtName() {
        return court == null ? "有管辖权的人民法院" : court;
    }

    private static String words(TimeLimit limit) {
        return limit.length() + (limit.kind() == DayKind.MONTHS ? "个月" : "日");
    }
}
