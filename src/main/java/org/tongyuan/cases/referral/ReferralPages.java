package org.tongyuan.cases.referral;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.advice.Advice;
import org.tongyuan.cases.counter.Parties;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.referral.Referral.About;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;

/** What pages show of responsibility; the case page asks {@code ${@caseDuty.of(c)}}. */
@Component("caseDuty")
class ReferralPages {

    private final Referrals referrals;
    private final Responsibility responsibility;
    private final CurrentUser user;
    private final LegalTime time;

    ReferralPages(Referrals referrals, Responsibility responsibility, CurrentUser user, LegalTime time) {
        this.referrals = referrals;
        this.responsibility = responsibility;
        this.user = user;
        this.time = time;
    }

    /** Who is responsible for a case, and how it came to that. */
    public record OfCase(
            @Nullable Responsible now,
            List<Referral> made,
            @Nullable Referral waiting,
            boolean mayPassOn,
            LocalDate today) {}

    /** One referral with what this officer can do about it. */
    record Open(
            Referrals.Listed it, @Nullable Responsible now, boolean mayAnswer, boolean mayTakeBack, LocalDate today) {}

    SignedIn.Officer officer() {
        return user.officer();
    }

    LocalDate today() {
        return time.today();
    }

    static Map<String, String> typed(HttpServletRequest request) {
        var typed = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0].strip()));
        return typed;
    }

    public OfCase of(CaseSnapshot c) {
        var about = About.ofCase(c.head().id());
        var made = referrals.of(about);
        var now = responsibility.now(about, made);
        var waiting = made.stream().filter(Referral::open).findFirst().orElse(null);
        boolean may = waiting == null && !c.state().ended() && ReferralRights.mayPassOn(officer(), now);
        return new OfCase(now, made, waiting, may, today());
    }

    /** What a list of questions says of each. */
    public record OfQuestion(@Nullable Referral last, boolean mayPassOn) {}

    /** By question. */
    public Map<UUID, OfQuestion> ofQuestions(List<Advice> told) {
        var made = referrals.ofQuestions(told.stream().map(Advice::id).toList()).stream()
                .collect(Collectors.groupingBy(r -> String.valueOf(r.about().adviceId())));
        var found = new HashMap<UUID, OfQuestion>();
        for (Advice a : told) {
            var own = made.getOrDefault(a.id().toString(), List.of());
            found.put(a.id(), ofQuestion(a, own));
        }
        return found;
    }

    private OfQuestion ofQuestion(Advice a, List<Referral> made) {
        UUID agency = made.stream()
                .filter(Referral::accepted)
                .reduce((earlier, later) -> later)
                .map(r -> r.to().agencyId())
                .orElse(a.officerAgency());
        var last = made.isEmpty() ? null : made.getLast();
        boolean waits = last != null && last.open();
        boolean may = a.about().caseNumber() == null
                && !waits
                && agency.equals(officer().agencyId())
                && Parties.handles(officer());
        return new OfQuestion(last, may);
    }

    Open open(UUID id) {
        var it = referrals.requireListed(id);
        var who = officer();
        if (!ReferralRights.sees(who, it.of())) {
            throw new NotFound("referral " + id);
        }
        boolean open = it.of().open();
        return new Open(
                it,
                responsibility.now(it.of().about()),
                open && ReferralRights.isReceiver(who, it.of()),
                open && ReferralRights.isGiver(who, it.of()),
                today());
    }

    List<Referrals.Listed> list(Referrals.Filter filter, int limit) {
        return referrals.find(filter, limit);
    }
}
