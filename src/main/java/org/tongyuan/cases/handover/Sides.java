package org.tongyuan.cases.handover;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.counter.Parties;
import org.tongyuan.cases.handover.HandOver.Direction;
import org.tongyuan.cases.record.CaseSnapshot;

/** Between whom papers go: the service centre's windows on one side, the agencies that handle the case on the other. */
@Component
class Sides {

    private final Agencies agencies;
    private final Parties parties;

    Sides(Agencies agencies, Parties parties) {
        this.agencies = agencies;
        this.parties = parties;
    }

    /** Where this officer may hand papers of the case. */
    record Route(Direction direction, Agency agency) {}

    List<Route> routes(CaseSnapshot c, SignedIn.Officer who) {
        var routes = new ArrayList<Route>();
        if (!Parties.handles(who)) {
            return routes;
        }
        if (who.hallWide()) {
            parties.handling(c).forEach(id -> routes.add(new Route(Direction.TO_AGENCY, agencies.require(id))));
        } else if (parties.handling(c).contains(who.agencyId())) {
            parties.centres().forEach(id -> routes.add(new Route(Direction.TO_WINDOW, agencies.require(id))));
        }
        return routes;
    }

    /** Somebody of the receiving side; at the hall any of its officers, for windows share a desk. */
    boolean mayTake(SignedIn.Officer who, HandOver h) {
        return Parties.handles(who)
                && h.taken() == null
                && (h.to().agencyId().equals(who.agencyId())
                        || (h.direction() == Direction.TO_WINDOW && who.hallWide()));
    }

    /** Who sees the sheet: both sides, and those who see the whole hall. */
    static boolean sees(SignedIn.Officer who, HandOver h) {
        return CaseRights.seesWholeHall(who)
                || h.from().agencyId().equals(who.agencyId())
                || h.to().agencyId().equals(who.agencyId());
    }
}
