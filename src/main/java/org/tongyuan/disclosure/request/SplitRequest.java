package org.tongyuan.disclosure.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.request.DisclosureRequest.Head;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Splits an application that asks for several things into one request for each; all have the day of receipt of the whole. */
@UseCase
class SplitRequest {

    static final int MOST_PARTS = 20;

    private final RequestActing acting;
    private final Requests requests;
    private final RequestNumbers numbers;
    private final RequestTrail trail;

    SplitRequest(RequestActing acting, Requests requests, RequestNumbers numbers, RequestTrail trail) {
        this.acting = acting;
        this.requests = requests;
        this.numbers = numbers;
        this.trail = trail;
    }

    /** {@code parts}: what each asks for, the first staying under the old number; gives the numbers of all. */
    @Transactional
    @LegalBasis("国办函〔2020〕109号, 第三条")
    List<String> split(String number, List<String> parts, SignedIn who) {
        var r = acting.begin(number, who, Permission.DISCLOSURE_HANDLE);
        r.mustBe(RequestState.IN_HAND);
        r.mustAskNobody();
        if (r.fee() != null) {
            throw new RuleBroken("disclosure.split.fee");
        }
        var texts = parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        if (texts.size() < 2 || texts.size() > MOST_PARTS) {
            throw new RuleBroken("disclosure.split.parts", MOST_PARTS);
        }
        texts.forEach(text -> Texts.mustSay(text, "disclosure.split.parts"));
        By by = acting.by(who);
        var all = new ArrayList<String>(List.of(number));
        for (String text : texts.subList(1, texts.size())) {
            var part = part(r, text, by);
            requests.add(part, by.actor().kind().name(), by.actor().id(), by.at());
            trail.receipt(part, by);
            acting.finish(part, RequestAct.TAKE_IN, by, part.head().arrivedOn(), "由 " + number + " 拆分", Map.of());
            all.add(part.head().number());
        }
        var wanted = r.wanted();
        r.want(new Wanted(texts.getFirst(), wanted.form(), wanted.way(), wanted.address()));
        acting.finish(
                r,
                RequestAct.SPLIT,
                by,
                by.today(),
                "拆分为 " + String.join("、", all),
                Map.of("parts", String.valueOf(texts.size())));
        return all;
    }

    private DisclosureRequest part(DisclosureRequest whole, String text, By by) {
        var head = whole.head();
        var wanted = whole.wanted();
        var part = new DisclosureRequest(
                new Head(
                        Ids.next(),
                        numbers.next(head.regionCode(), by.today()),
                        head.agencyId(),
                        head.regionCode(),
                        head.applicantId(),
                        head.kind(),
                        head.channel(),
                        head.oral(),
                        head.readingHelp(),
                        head.arrivedOn(),
                        head.id(),
                        head.test()),
                new Wanted(text, wanted.form(), wanted.way(), wanted.address()),
                RequestState.IN_HAND,
                null);
        part.receivedWith(whole);
        whole.consultations().forEach(asked -> askedToo(part, asked, whole));
        return part;
    }

    /** Who was asked about the whole was asked about each part. */
    private static void askedToo(DisclosureRequest part, Consultation asked, DisclosureRequest whole) {
        var same = asked.copy(Ids.next());
        part.ask(same);
        if (whole.runs(RequestClock.ofOpinion(asked.id()))) {
            part.run(RequestClock.ofOpinion(same.id()), whole.clock(RequestClock.ofOpinion(asked.id())));
        }
    }
}
