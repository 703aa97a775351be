package org.tongyuan.disclosure.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Answers a request by one of the replies that the law knows, with its letter and its remedy; and serves the answer. */
@UseCase
class ReplyToRequest {

    private final RequestActing acting;
    private final RequestTrail trail;
    private final ReplyRules rules;
    private final Replies replies;
    private final TellThirdParty third;
    private final TimeLimits limits;

    ReplyToRequest(
            RequestActing acting,
            RequestTrail trail,
            ReplyRules rules,
            Replies replies,
            TellThirdParty third,
            TimeLimits limits) {
        this.acting = acting;
        this.trail = trail;
        this.rules = rules;
        this.replies = replies;
        this.third = third;
        this.limits = limits;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 36")
    @LegalBasis("政府信息公开条例, art. 17")
    void reply(String number, ReplyDraft draft, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        rules.mustFit(r, draft);
        draft.mustSayHow(r.wanted());
        rules.mustBeExamined(r, draft, who);
        var joined = rules.partsOf(r, RequestState.IN_HAND);
        By by = acting.by(who);
        var authority = trail.letters().authority(r);
        third.overrule(r, draft, by);
        joined.forEach(part -> third.overrule(part, draft, by));
        var remedy = ReplyRemedy.of(draft.type(), draft.grounds(), authority, by.today(), limits);
        var letter = trail.letters().reply(r, draft.type(), facts(r, draft, joined), remedy, by.today());
        replied(r, draft, letter, by);
        joined.forEach(part -> replied(part, draft, letter, by));
    }

    private void replied(DisclosureRequest r, ReplyDraft draft, UUID letter, By by) {
        r.reply(draft.type(), by.today());
        replies.add(r.head().id(), draft, letter);
        acting.finish(
                r,
                RequestAct.REPLY,
                by,
                by.today(),
                draft.type().label(),
                Map.of("reply", draft.type().name()));
    }

    private static Map<String, String> facts(DisclosureRequest r, ReplyDraft draft, List<DisclosureRequest> joined) {
        var facts = new LinkedHashMap<String, String>();
        put(
                facts,
                "joined",
                joined.stream()
                        .map(part -> part.head().number() + "：“" + part.wanted().text() + "”")
                        .collect(Collectors.joining("；")));
        facts.put("form", draft.provision().formFor(r.wanted()).label());
        facts.put("wantedForm", r.wanted().form().label());
        put(facts, "formReason", draft.provision().reason());
        put(facts, "appointment", draft.provision().appointment());
        put(facts, "reason", draft.reason());
        put(facts, "provided", provided(draft));
        put(facts, "competent", draft.competent());
        if (!draft.grounds().isEmpty()) {
            facts.put(
                    "grounds",
                    draft.grounds().stream()
                            .map(g -> g.label().replace("不予公开：", "") + "（《中华人民共和国政府信息公开条例》"
                                    + g.article().replace("、第三十六条第三项", "") + "）")
                            .collect(Collectors.joining("；")));
        }
        return facts;
    }

    private static @Nullable String provided(ReplyDraft draft) {
        var lines = new ArrayList<String>();
        if (draft.provided() != null) {
            lines.add(draft.provided().strip());
        }
        if (!draft.files().isEmpty()) {
            lines.add("附件：" + draft.files().stream().map(RequestFile::name).collect(Collectors.joining("、")));
        }
        return lines.isEmpty() ? null : String.join("。", lines);
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value.strip());
        }
    }

    /** The day that counts is that of the signature, of the handing to the post, or of the arrival in the applicant's system. */
    @Transactional
    @LegalBasis("国办公开办函〔2016〕235号")
    void serve(String number, Replies.Service service, @Nullable LocalDate on, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.REPLIED);
        var outcome = r.outcome();
        By by = acting.by(who);
        LocalDate day = acting.stated(on, outcome == null ? null : outcome.repliedOn(), by);
        if (service.way() == Replies.Service.Way.POST) {
            Texts.mustSay(service.proof(), "disclosure.service.proof");
        }
        if (service.way() == Replies.Service.Way.ELECTRONIC && !agreesToElectronic(r)) {
            throw new RuleBroken("disclosure.service.electronic");
        }
        var joined = rules.partsOf(r, RequestState.REPLIED);
        served(r, service, day, by);
        joined.forEach(part -> served(part, service, day, by));
    }

    private void served(DisclosureRequest r, Replies.Service service, LocalDate day, By by) {
        r.served(day);
        replies.served(r.head().id(), service);
        trail.message(r, "您的政府信息公开申请已答复");
        acting.finish(
                r,
                RequestAct.SERVE,
                by,
                day,
                service.way().label(),
                Map.of("way", service.way().name()));
    }

    /** They asked for it to be sent to this platform or to an address. */
    @LegalBasis("电子签名法, art. 11")
    private static boolean agreesToElectronic(DisclosureRequest r) {
        return List.of(Wanted.Way.PLATFORM, Wanted.Way.EMAIL)
                .contains(r.wanted().way());
    }
}
