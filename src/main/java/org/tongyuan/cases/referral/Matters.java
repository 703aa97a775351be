package org.tongyuan.cases.referral;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.cases.advice.AdviceBook;
import org.tongyuan.cases.counter.Parties;
import org.tongyuan.cases.referral.Matter.Route;
import org.tongyuan.cases.referral.Referral.About;
import org.tongyuan.cases.referral.Referral.Side;
import org.tongyuan.platform.RuleBroken;

/** Loads what is to be handed on, with the right to see it, and finds to whom it can go. */
@Component
class Matters {

    private final CaseView view;
    private final AdviceBook advice;
    private final Responsibility responsibility;
    private final Parties parties;
    private final Colleagues colleagues;
    private final Agencies agencies;

    Matters(
            CaseView view,
            AdviceBook advice,
            Responsibility responsibility,
            Parties parties,
            Colleagues colleagues,
            Agencies agencies) {
        this.view = view;
        this.advice = advice;
        this.responsibility = responsibility;
        this.parties = parties;
        this.colleagues = colleagues;
        this.agencies = agencies;
    }

    /** A case goes to those who handle it, and to the hall. */
    Matter ofCase(String number, SignedIn.Officer who) {
        var c = view.seen(number, who);
        if (c.state().ended()) {
            throw new RuleBroken("case.referral.ended");
        }
        var about = About.ofCase(c.head().id());
        var agencyIds = new ArrayList<>(parties.handling(c));
        agencyIds.addAll(parties.centres());
        return new Matter(about, number, c.head().itemName(), null, responsibility.now(about), routes(agencyIds, who));
    }

    /** A question goes to any agency whose people are here. */
    Matter ofQuestion(UUID id, SignedIn.Officer who) {
        var told = advice.seen(id, who);
        var about = About.ofQuestion(id);
        return new Matter(
                about,
                null,
                told.question(),
                told.answer(),
                responsibility.now(about),
                routes(agencies.all().stream().map(Agency::id).toList(), who));
    }

    /** Colleagues by name, other agencies by their duty desk; an agency of which nobody works here could not accept. */
    private List<Route> routes(Collection<UUID> agencyIds, SignedIn.Officer who) {
        var working = colleagues.caseworkers();
        var staffed = working.stream().map(Colleague::agencyId).collect(Collectors.toSet());
        var routes = new ArrayList<Route>();
        working.stream()
                .filter(c -> c.agencyId().equals(who.agencyId()) && !c.account().equals(who.accountId()))
                .forEach(c -> routes.add(new Route(new Side(who.agencyId(), who.agencyName(), c.account(), c.name()))));
        agencyIds.stream()
                .distinct()
                .filter(id -> !id.equals(who.agencyId()) && staffed.contains(id))
                .forEach(id ->
                        routes.add(new Route(new Side(id, agencies.require(id).name(), null, null))));
        return routes;
    }
}
