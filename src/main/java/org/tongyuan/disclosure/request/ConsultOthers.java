package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** 征求意见: asks a third party, a co-author or another agency in writing, and takes down what they say. */
@UseCase
class ConsultOthers {

    private final RequestActing acting;
    private final RequestTrail trail;
    private final TimeLimits limits;
    private final Calendars calendars;

    ConsultOthers(RequestActing acting, RequestTrail trail, TimeLimits limits, Calendars calendars) {
        this.acting = acting;
        this.trail = trail;
        this.limits = limits;
        this.calendars = calendars;
    }

    /** Gives the consultation's id. The reply's clock stands still from today; the applicant is told. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 32")
    @LegalBasis("政府信息公开条例, art. 34")
    UUID ask(String number, Consultation.Kind kind, String party, String about, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND);
        Texts.mustSay(party, "disclosure.consultation.party");
        Texts.mustSay(about, "disclosure.consultation.about");
        By by = acting.by(who);
        var c = new Consultation(
                Ids.next(), kind, party.strip(), about.strip(), by.today(), null, null, null, null, null, null, null);
        r.ask(c);
        r.pauseReply(by.today(), "征求" + kind.label() + "意见");
        trail.letters()
                .tellOther(
                        r,
                        Notice.valueOf("CONSULT_" + kind.name()),
                        c.party(),
                        Map.of("about", c.about(), "opinionDays", days(kind)),
                        by.today());
        trail.tell(
                r,
                Notice.CONSULTING,
                Map.of("kind", kind.label(), "sentOn", trail.letters().day(by.today())),
                by,
                "您的申请正在征求意见");
        acting.finish(
                r,
                RequestAct.CONSULT,
                by,
                by.today(),
                kind.label() + "：" + c.party(),
                Map.of("kind", kind.name(), "consultation", c.id().toString()));
        return c.id();
    }

    private String days(Consultation.Kind kind) {
        return String.valueOf(limits.require(kind.limit()).length());
    }

    /** The letter reached them: their working days run from this day. */
    @Transactional
    void reached(String number, UUID consultation, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        var c = open(r, consultation);
        if (c.receivedOn() != null) {
            throw new RuleBroken("disclosure.consultation.reached");
        }
        By by = acting.by(who);
        LocalDate day = acting.stated(on, c.sentOn(), by);
        var clock = Clock.start(limits.require(c.kind().limit()), day, c.kind().label() + "收到征求意见书");
        var due = RequestClock.due(clock, calendars.forRegion(r.head().regionCode()));
        r.run(RequestClock.ofOpinion(consultation), clock);
        r.replace(c.reached(day, due));
        acting.finish(r, RequestAct.CONSULTED, by, day, c.party());
    }

    /** What they say ends the pause on the day it came; {@code reason} is why they object. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 33(3)")
    void answered(
            String number,
            UUID consultation,
            Consultation.Answer answer,
            @Nullable String reason,
            @Nullable LocalDate on,
            SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        var c = open(r, consultation);
        if (answer == Consultation.Answer.SILENT) {
            throw new RuleBroken("disclosure.consultation.silent");
        }
        if (answer == Consultation.Answer.OBJECTS) {
            Texts.mustSay(reason, "disclosure.consultation.reason");
        }
        By by = acting.by(who);
        LocalDate day = acting.stated(on, c.receivedOn() == null ? c.sentOn() : c.receivedOn(), by);
        r.replace(c.answered(answer, Texts.orNull(reason), day));
        r.stop(RequestClock.ofOpinion(consultation), day, "提出意见");
        r.resumeReply(day, "收到" + c.kind().label() + "意见");
        acting.finish(
                r, RequestAct.OPINION, by, day, c.party() + "：" + answer.label(), Map.of("answer", answer.name()));
    }

    private static Consultation open(DisclosureRequest r, UUID consultation) {
        var c = r.consultation(consultation);
        if (!c.open()) {
            throw new RuleBroken("disclosure.consultation.over");
        }
        return c;
    }
}
