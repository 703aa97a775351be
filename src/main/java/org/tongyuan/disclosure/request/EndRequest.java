package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Ends a request without an answer to what was asked: not corrected or not paid in time, or taken back. */
@UseCase
class EndRequest {

    private final RequestActing acting;
    private final RequestTrail trail;
    private final TimeLimits limits;
    private final Calendars calendars;
    private final JoinRequests joins;

    EndRequest(RequestActing acting, RequestTrail trail, TimeLimits limits, Calendars calendars, JoinRequests joins) {
        this.acting = acting;
        this.trail = trail;
        this.limits = limits;
        this.calendars = calendars;
        this.joins = joins;
    }

    /** An officer finds that the time is over without a good reason; {@code note} is what speaks for that. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 30")
    @LegalBasis("国办函〔2020〕109号, 第六条")
    void close(String number, @Nullable String note, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.CORRECTION, RequestState.FEE);
        boolean fee = r.state() == RequestState.FEE;
        if (fee && !r.runs(RequestClock.FEE)) {
            throw new RuleBroken("disclosure.close.not-reached");
        }
        By by = acting.by(who);
        var clock = r.clock(fee ? RequestClock.FEE : RequestClock.CORRECTION);
        var due = RequestClock.due(clock, calendars.forRegion(r.head().regionCode()));
        if (due == null || !by.today().isAfter(due)) {
            throw new RuleBroken("disclosure.close.early");
        }
        var type = fee ? ReplyType.ABANDONED_FEE : ReplyType.ABANDONED_CORRECTION;
        var facts = new LinkedHashMap<String, String>();
        facts.put("lapsedOn", trail.letters().day(due));
        facts.put("reason", note == null ? "" : note.strip());
        end(r, type, facts, by);
        acting.finish(r, RequestAct.CLOSE, by, by.today(), type.label(), Map.of("reply", type.name()));
    }

    /** The applicant takes it back, before it is answered. */
    @Transactional
    void withdraw(String number, @Nullable LocalDate on, SignedIn who) {
        var r = acting.beginForApplicant(number, who);
        if (r.state() == RequestState.REPLIED || r.state() == RequestState.ENDED) {
            throw new RuleBroken("disclosure.request.state", r.state().label());
        }
        By by = acting.by(who);
        LocalDate day = acting.stated(
                who instanceof SignedIn.Citizen ? null : on, r.head().arrivedOn(), by);
        if (r.receivedOn() == null) {
            r.received(day, limits);
        }
        end(r, ReplyType.WITHDRAWN, Map.of("withdrawnOn", trail.letters().day(day)), by);
        if (who instanceof SignedIn.Citizen) {
            trail.tellOffice(r, "申请人撤回了申请");
        }
        acting.finish(r, RequestAct.WITHDRAW, by, day, null, Map.of("reply", ReplyType.WITHDRAWN.name()));
    }

    private void end(DisclosureRequest r, ReplyType type, Map<String, String> facts, By by) {
        var authority = trail.letters().authority(r);
        trail.letters()
                .reply(r, type, facts, ReplyRemedy.of(type, List.of(), authority, by.today(), limits), by.today());
        trail.message(r, "您的政府信息公开申请已结束：" + type.label());
        r.end(type, by.today());
        joins.release(r, by);
    }
}
