package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * 补正: the applicant is told once and whole what to mend. The reply's twenty days begin anew on the receipt of the correction, but only
 * when they were told within seven working days; told later, the days run on from the first receipt.
 */
@UseCase
class CorrectRequest {

    private static final String TOLD = "一次性告知补正";

    /** In working days. */
    static final int LONGEST_PERIOD = 60;

    private final RequestActing acting;
    private final RequestTrail trail;
    private final TimeLimits limits;
    private final Calendars calendars;

    CorrectRequest(RequestActing acting, RequestTrail trail, TimeLimits limits, Calendars calendars) {
        this.acting = acting;
        this.trail = trail;
        this.limits = limits;
        this.calendars = calendars;
    }

    /** {@code days}: working days for the correction, null for the usual number; they run from the day the notice reaches the applicant. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 30")
    void tell(String number, String items, @Nullable Integer days, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND);
        r.mustAskNobody();
        if (r.runs(RequestClock.CORRECTION)) {
            throw new RuleBroken("disclosure.correction.once");
        }
        Texts.mustSay(items, "disclosure.correction.items");
        int period = days == null ? limits.require("OGI_CORRECTION_PERIOD").length() : days;
        if (period < 1 || period > LONGEST_PERIOD) {
            throw new RuleBroken("disclosure.correction.days", LONGEST_PERIOD);
        }
        By by = acting.by(who);
        if (!isLate(r, by.today())) {
            r.pauseReply(by.today(), TOLD);
        }
        r.stop(RequestClock.CORRECTION_NOTICE, by.today(), TOLD);
        r.run(RequestClock.CORRECTION, period(by.today(), period));
        r.change(RequestState.CORRECTION);
        trail.tell(
                r, Notice.CORRECTION, Map.of("items", items.strip(), "days", String.valueOf(period)), by, "您的申请需要补正");
        acting.finish(r, RequestAct.TELL_CORRECTION, by, by.today(), items.strip());
    }

    private boolean isLate(DisclosureRequest r, LocalDate today) {
        var due = RequestClock.due(
                r.clock(RequestClock.CORRECTION_NOTICE),
                calendars.forRegion(r.head().regionCode()));
        return due != null && today.isAfter(due);
    }

    private Clock period(LocalDate from, int days) {
        var limit = limits.require("OGI_CORRECTION_PERIOD");
        return Clock.start(limit.id(), limit.name(), days, limit.kind(), limit.legalBasis(), from, "告知补正");
    }

    /** The notice reached the applicant on another day than that of its signing, e.g. by post: their time runs from then. */
    @Transactional
    void reached(String number, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.CORRECTION);
        By by = acting.by(who);
        var old = r.clock(RequestClock.CORRECTION);
        LocalDate day = acting.stated(on, old.events().getFirst().on(), by);
        r.run(RequestClock.CORRECTION, period(day, old.length()));
        acting.finish(r, RequestAct.CORRECTION_TOLD, by, day, null);
    }

    /** A correction that comes late, before the request was given up, counts too. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 30")
    void correct(String number, String text, @Nullable LocalDate on, SignedIn who) {
        var r = acting.beginForApplicant(number, who);
        r.mustBe(RequestState.CORRECTION);
        Texts.mustSay(text, "disclosure.correction.text");
        By by = acting.by(who);
        var told = r.clock(RequestClock.CORRECTION).events().getFirst().on();
        LocalDate day = acting.stated(who instanceof SignedIn.Citizen ? null : on, told, by);
        r.want(r.wanted().corrected(text.strip()));
        r.stop(RequestClock.CORRECTION, day, "收到补正");
        if (isPaused(r)) {
            r.restartReply(day, "收到补正的申请");
        }
        r.change(RequestState.IN_HAND);
        trail.tellOffice(r, "申请人已补正");
        acting.finish(r, RequestAct.CORRECT, by, day, null);
    }

    private boolean isPaused(DisclosureRequest r) {
        return RequestClock.read(
                        r.clock(RequestClock.REPLY),
                        calendars.forRegion(r.head().regionCode()))
                .paused();
    }
}
