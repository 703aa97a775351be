package org.tongyuan.cases.outside;

import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/** Who may report shadow cases, and who may see them: what somebody may not see does not exist for them. */
@Component
public class OutsideRights {

    private final CaseRights rights;

    OutsideRights(CaseRights rights) {
        this.rights = rights;
    }

    /** A system reports by its own application only; officers who hand in lists report for any (RuleBroken outside.system.ended). */
    public void mustReport(SignedIn who, OutsideSystem system) {
        who.mustBeAbleTo(Permission.OUTSIDE_REPORT);
        if (who instanceof SignedIn.Application application
                && !application.clientId().equals(system.clientId())) {
            throw new NotAllowed(Permission.OUTSIDE_REPORT.name());
        }
        mustBeInUse(system);
    }

    void mustBeInUse(OutsideSystem system) {
        if (system.ended()) {
            throw new RuleBroken("outside.system.ended", system.name());
        }
    }

    public void mustSee(SignedIn who, OutsideCase c, OutsideSystem system) {
        if (!sees(who, c, system)) {
            throw new NotFound("outside case " + c.number());
        }
    }

    boolean sees(SignedIn who, OutsideCase c, OutsideSystem system) {
        return switch (who) {
            case SignedIn.Citizen citizen -> rights.mayActFor(citizen, c.said().applicantId());
            case SignedIn.Officer officer ->
                officer.may(Permission.CASE_READ)
                        && (CaseRights.seesWholeHall(officer)
                                || c.said().item().agencyId().equals(officer.agencyId()));
            case SignedIn.Application application ->
                application.clientId().equals(system.clientId())
                        || (application.may(Permission.CASE_READ)
                                && (application.agencyId() == null
                                        || c.said().item().agencyId().equals(application.agencyId())));
        };
    }
}
