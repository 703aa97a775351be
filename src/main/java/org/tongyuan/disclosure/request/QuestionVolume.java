package org.tongyuan.disclosure.request;

import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * An unusual number of requests: the applicant may be asked for reasons; accepted ones may allow a later reply, others lead to a reply that
 * nothing is done ({@link ReplyType#ABNORMAL}). The clock runs on meanwhile.
 */
@UseCase
class QuestionVolume {

    /** In working days; the law says "a reasonable period". */
    static final int LONGEST_DELAY = 120;

    private final RequestActing acting;
    private final RequestTrail trail;
    private final RequestParts parts;
    private final Calendars calendars;

    QuestionVolume(RequestActing acting, RequestTrail trail, RequestParts parts, Calendars calendars) {
        this.acting = acting;
        this.trail = trail;
        this.parts = parts;
        this.calendars = calendars;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 35")
    void ask(String number, String why, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND);
        Texts.mustSay(why, "disclosure.reasons.why");
        By by = acting.by(who);
        r.change(RequestState.REASONS);
        trail.tell(r, Notice.REASONS, Map.of("why", why.strip()), by, "请说明申请的理由");
        acting.finish(r, RequestAct.ASK_REASONS, by, by.today(), why.strip());
    }

    @Transactional
    void state(String number, String reasons, SignedIn who) {
        var r = acting.beginForApplicant(number, who);
        r.mustBe(RequestState.REASONS);
        Texts.mustSay(reasons, "disclosure.reasons.text");
        By by = acting.by(who);
        r.change(RequestState.IN_HAND);
        trail.tellOffice(r, "申请人已说明理由");
        acting.finish(r, RequestAct.STATE_REASONS, by, by.today(), reasons.strip());
    }

    /**
     * {@code days}: working days on top of the time for the reply. Only for reasons that were asked for and stated, and while the time still
     * runs: what is late stays late.
     */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 35")
    void delay(String number, int days, String why, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_EXTEND);
        r.mustBe(RequestState.IN_HAND);
        if (days < 1 || days > LONGEST_DELAY) {
            throw new RuleBroken("disclosure.delay.days", LONGEST_DELAY);
        }
        Texts.mustSay(why, "disclosure.delay.why");
        if (!parts.wasDone(r.head().id(), RequestAct.STATE_REASONS)) {
            throw new RuleBroken("disclosure.delay.reasons");
        }
        By by = acting.by(who);
        var due = RequestClock.due(
                r.clock(RequestClock.REPLY), calendars.forRegion(r.head().regionCode()));
        if (due != null && by.today().isAfter(due)) {
            throw new RuleBroken("disclosure.delay.late");
        }
        r.run(
                RequestClock.REPLY,
                r.clock(RequestClock.REPLY).extend(days, by.today(), "申请数量、频次明显超过合理范围，理由合理，确定延迟答复期限"));
        trail.tell(r, Notice.DELAY, Map.of("why", why.strip(), "days", String.valueOf(days)), by, "您的申请延迟答复");
        acting.finish(r, RequestAct.DELAY, by, by.today(), why.strip(), Map.of("days", String.valueOf(days)));
    }
}
