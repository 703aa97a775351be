package org.tongyuan.cases.forbearance;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.Permission;

/**
 * Who sees a request for forbearance and who rules on it: the head of the person's agency, a supervisor, or the head of the government;
 * never the person, whoever asked, or somebody of lower rank than the person. What somebody may not see does not exist for them.
 */
@Component
class ForbearanceRights {

    /** From below: staff, heads of agencies and supervisors, heads of the government. */
    private enum Rank {
        STAFF,
        HEAD,
        GOVERNMENT
    }

    private final Colleagues colleagues;
    private final Agencies agencies;
    private final CaseRights rights;

    ForbearanceRights(Colleagues colleagues, Agencies agencies, CaseRights rights) {
        this.colleagues = colleagues;
        this.agencies = agencies;
        this.rights = rights;
    }

    void mustSee(SignedIn.Officer who, Forbearance f) {
        if (!concerns(who, f) && !seesAll(who) && !isHeadOf(who, f.head().agencyId())) {
            throw new NotFound("forbearance " + f.head().number());
        }
    }

    private static boolean concerns(SignedIn.Officer who, Forbearance f) {
        return who.accountId().equals(f.head().personId())
                || who.accountId().equals(f.head().askedBy());
    }

    /** Supervisors, the head of the government, and the auditor who reads everything. */
    boolean seesAll(SignedIn.Officer who) {
        return who.may(Permission.JOURNAL_VERIFY) || rulesOnAll(who);
    }

    private boolean rulesOnAll(SignedIn.Officer who) {
        return who.may(Permission.FORBEARANCE_DECIDE) && (who.roles().contains(Role.SUPERVISOR) || leads(who));
    }

    private boolean leads(SignedIn.Officer who) {
        return rights.leads(who, agencies.home().code());
    }

    /** The agency whose people's requests the officer sees as its head, null when they head none. */
    @Nullable
    UUID headed(SignedIn.Officer who) {
        return who.may(Permission.FORBEARANCE_DECIDE) && who.roles().contains(Role.AGENCY_HEAD) ? who.agencyId() : null;
    }

    private boolean isHeadOf(SignedIn.Officer who, UUID agency) {
        return agency.equals(headed(who));
    }

    void mustRule(SignedIn.Officer who, Forbearance f) {
        who.mustBeAbleTo(Permission.FORBEARANCE_DECIDE);
        whyNot(who, f).ifPresent(key -> {
            throw new RuleBroken(key);
        });
    }

    boolean mayRule(SignedIn.Officer who, Forbearance f) {
        return who.may(Permission.FORBEARANCE_DECIDE) && whyNot(who, f).isEmpty();
    }

    private Optional<String> whyNot(SignedIn.Officer who, Forbearance f) {
        if (concerns(who, f)) {
            return Optional.of("forbearance.self");
        }
        if (!rulesOnAll(who) && !isHeadOf(who, f.head().agencyId())) {
            return Optional.of("forbearance.scope");
        }
        return rankOf(who).compareTo(rankOf(f.head().personId())) < 0
                ? Optional.of("forbearance.rank")
                : Optional.empty();
    }

    private Rank rankOf(SignedIn.Officer who) {
        return leads(who) ? Rank.GOVERNMENT : Rank.HEAD;
    }

    private Rank rankOf(UUID account) {
        boolean heads = colleagues.holding(Permission.FORBEARANCE_DECIDE).stream()
                .anyMatch(c -> c.account().equals(account));
        if (!heads) {
            return Rank.STAFF;
        }
        String government = agencies.governmentOf(agencies.home().code());
        return colleagues.holding(Permission.CASE_EXTEND).stream()
                        .anyMatch(c -> c.account().equals(account)
                                && agencies.require(c.agencyId()).name().equals(government))
                ? Rank.GOVERNMENT
                : Rank.HEAD;
    }
}
