package org.tongyuan.disclosure.request;

import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Extends the time for the reply: once, by at most twenty working days, with the consent of the office's head, before it is over. */
@UseCase
class ExtendReply {

    private final RequestActing acting;
    private final RequestTrail trail;
    private final TimeLimits limits;
    private final Calendars calendars;

    ExtendReply(RequestActing acting, RequestTrail trail, TimeLimits limits, Calendars calendars) {
        this.acting = acting;
        this.trail = trail;
        this.limits = limits;
        this.calendars = calendars;
    }

    /** {@code who} is the head, whose act is the consent. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 33(2)")
    void extend(String number, int days, String reason, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_EXTEND);
        r.mustBe(RequestState.IN_HAND);
        int most = limits.require("OGI_REPLY_EXTENSION").length();
        if (days < 1 || days > most) {
            throw new RuleBroken("disclosure.extension.days", most);
        }
        Texts.mustSay(reason, "disclosure.extension.reason");
        if (r.extendedOn() != null) {
            throw new RuleBroken("disclosure.extension.once");
        }
        By by = acting.by(who);
        var due = RequestClock.due(
                r.clock(RequestClock.REPLY), calendars.forRegion(r.head().regionCode()));
        if (due != null && by.today().isAfter(due)) {
            throw new RuleBroken("disclosure.extension.late");
        }
        r.extend(days, by.today(), reason.strip());
        trail.tell(
                r,
                Notice.EXTENSION,
                Map.of("why", reason.strip(), "days", String.valueOf(days), "consentedBy", who.name()),
                by,
                "您的申请延期答复");
        acting.finish(r, RequestAct.EXTEND, by, by.today(), reason.strip(), Map.of("days", String.valueOf(days)));
    }
}
