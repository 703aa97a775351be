package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.disclosure.request.LetterTexts.Notice;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Tells a third party in writing that it is disclosed against its will, what and why; and keeps when and how they got it. */
@UseCase
@LegalBasis("政府信息公开条例, art. 32")
class TellThirdParty {

    private final RequestActing acting;
    private final RequestTrail trail;
    private final RequestParts parts;
    private final TimeLimits limits;

    TellThirdParty(RequestActing acting, RequestTrail trail, RequestParts parts, TimeLimits limits) {
        this.acting = acting;
        this.trail = trail;
        this.parts = parts;
        this.limits = limits;
    }

    /** Of everybody who objected to this request: only for the public interest, which the draft has to say. */
    void overrule(DisclosureRequest r, ReplyDraft draft, By by) {
        if (!draft.type().provides() || draft.grounds().contains(ReplyType.DENY_THIRD_PARTY)) {
            return;
        }
        var objecting = r.consultations().stream().filter(Consultation::objects).toList();
        if (objecting.isEmpty()) {
            return;
        }
        Texts.mustSay(draft.overruling(), "disclosure.reply.overruling");
        String why = String.valueOf(draft.overruling()).strip();
        String remedy = trail.letters().authority(r).eitherRemedy("本告知书", by.today(), limits);
        for (Consultation c : objecting) {
            r.replace(c.overruled(why, by.today()));
            trail.letters()
                    .tellOther(
                            r,
                            Notice.OVERRULED,
                            c.party(),
                            Map.of("about", c.about(), "why", why, "remedy", remedy),
                            by.today());
            acting.finish(
                    r,
                    RequestAct.OVERRULE,
                    by,
                    by.today(),
                    c.party() + "：" + why,
                    Map.of("consultation", c.id().toString()));
        }
    }

    /** A part of a split application that has nothing to do with a third party that objected to the whole: they need not be overruled. */
    @Transactional
    void unconcerned(String number, UUID consultation, String why, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND);
        var c = r.consultation(consultation);
        if (!c.objects() || !parts.wasDone(r.head().id(), RequestAct.SPLIT)) {
            throw new RuleBroken("disclosure.unconcerned.split");
        }
        Texts.mustSay(why, "disclosure.unconcerned.why");
        By by = acting.by(who);
        r.replace(c.unconcerned(why.strip()));
        acting.finish(
                r,
                RequestAct.UNCONCERNED,
                by,
                by.today(),
                c.party() + "：" + why.strip(),
                Map.of("consultation", consultation.toString()));
    }

    /** The notice reached them; the way decides which day counts, as with a reply. */
    @Transactional
    @LegalBasis("国办公开办函〔2016〕235号")
    void served(String number, UUID consultation, Replies.Service service, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        var c = r.consultation(consultation);
        var told = c.overruling();
        if (told == null) {
            throw new RuleBroken("disclosure.overruling.none");
        }
        if (told.servedOn() != null) {
            throw new RuleBroken("disclosure.overruling.served");
        }
        if (service.way() == Replies.Service.Way.POST) {
            Texts.mustSay(service.proof(), "disclosure.service.proof");
        }
        By by = acting.by(who);
        LocalDate day = acting.stated(on, told.on(), by);
        r.replace(c.told(told.served(day, service)));
        acting.finish(
                r,
                RequestAct.OVERRULE_TOLD,
                by,
                day,
                c.party() + "：" + service.way().label(),
                Map.of("way", service.way().name(), "consultation", consultation.toString()));
    }
}
