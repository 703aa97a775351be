package org.tongyuan.cases.counter;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.agencies.Window;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.platform.security.Permission;

/** Who has to do with a case at the counter: the agencies that handle it, and the service centres with their windows. */
@Component
public class Parties {

    private final Agencies agencies;

    Parties(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Whether somebody handles cases at all, rather than only looking at them. */
    public static boolean handles(SignedIn.Officer who) {
        return who.may(Permission.CASE_SUBMIT) || who.may(Permission.CASE_REVIEW) || who.may(Permission.CASE_DECIDE);
    }

    /** The agency of the case, then those that have steps of it. */
    public Set<UUID> handling(CaseSnapshot c) {
        var ids = new LinkedHashSet<UUID>();
        ids.add(c.head().agencyId());
        c.steps().all().forEach(step -> ids.add(step.agencyId()));
        return ids;
    }

    /** The units that run a centre. */
    public List<UUID> centres() {
        return agencies.windows().stream().map(Window::agencyId).distinct().toList();
    }
}
