package org.tongyuan.cases.handover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Agency;
import org.tongyuan.agencies.Window;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.handover.HandOver.Direction;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.security.Permission;

/** Between whom papers go: the service centre's windows on one side, the agencies that handle the case on the other. */
@Component
class Sides {

    private final Agencies agencies;

    Sides(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Where this officer may hand papers of the case. */
    record Route(Direction direction, Agency agency) {}

    List<Route> routes(CaseSnapshot c, SignedIn.Officer who) {
        var routes = new ArrayList<Route>();
        if (!mayHandle(who)) {
            return routes;
        }
        if (who.hallWide()) {
            handling(c).forEach(id -> routes.add(new Route(Direction.TO_AGENCY, agencies.require(id))));
        } else if (handling(c).contains(who.agencyId())) {
            centres().forEach(id -> routes.add(new Route(Direction.TO_WINDOW, agencies.require(id))));
        }
        return routes;
    }

    private static boolean mayHandle(SignedIn.Officer who) {
        return who.may(Permission.CASE_SUBMIT) || who.may(Permission.CASE_REVIEW) || who.may(Permission.CASE_DECIDE);
    }

    /** The agency of the case, and those that have steps of it. */
    private static LinkedHashSet<UUID> handling(CaseSnapshot c) {
        var ids = new LinkedHashSet<UUID>();
        ids.add(c.head().agencyId());
        c.steps().all().forEach(step -> ids.add(step.agencyId()));
        return ids;
    }

    private List<UUID> centres() {
        return agencies.windows().stream().map(Window::agencyId).distinct().toList();
    }

    /** Somebody of the receiving side; at the hall any of its officers, for windows share a desk. */
    boolean mayTake(SignedIn.Officer who, HandOver h) {
        return mayHandle(who)
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
