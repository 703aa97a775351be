package org.tongyuan.accounts.standin;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Names a stand-in (AB岗): staff for themselves, the agency's manager for its staff. Nobody takes a right for themselves: a manager
 * cannot be the deputy they name. Both sides, the manager and the overseer can end it.
 */
@UseCase
class NameStandIn {

    /** So that nothing is forgotten for years. */
    private static final int LONGEST_IN_YEARS = 1;

    private final Arrangements arrangements;
    private final Leaves leaves;
    private final Colleagues colleagues;
    private final CurrentUser user;
    private final Journal journal;
    private final LegalTime time;

    NameStandIn(
            Arrangements arrangements,
            Leaves leaves,
            Colleagues colleagues,
            CurrentUser user,
            Journal journal,
            LegalTime time) {
        this.arrangements = arrangements;
        this.leaves = leaves;
        this.colleagues = colleagues;
        this.user = user;
        this.journal = journal;
        this.time = time;
    }

    /** "… stands in for me." */
    @Transactional
    UUID name(StandInForm.Terms terms) {
        SignedIn.Officer self = user.officer();
        self.mustBeAbleTo(Permission.STAFF);
        return arrange(colleague(self.accountId()), terms, self);
    }

    /** A manager names both. */
    @Transactional
    UUID nameFor(UUID principalId, StandInForm.Terms terms) {
        SignedIn.Officer manager = user.officer();
        manager.mustBeAbleTo(Permission.STAND_IN_MANAGE);
        Colleague principal = colleague(principalId);
        if (!principal.agencyId().equals(manager.agencyId())) {
            throw new NotFound("account");
        }
        if (terms.deputyId().equals(manager.accountId())) {
            throw new RuleBroken("stand-in.not-for-oneself");
        }
        return arrange(principal, terms, manager);
    }

    private UUID arrange(Colleague principal, StandInForm.Terms terms, SignedIn.Officer by) {
        Colleague deputy = colleague(terms.deputyId());
        mustFit(principal, deputy, terms);
        arrangements.lock(principal.agencyId());
        var fresh = new Arrangement(
                Ids.next(),
                principal.agencyId(),
                new Arrangement.Person(principal.id(), principal.name()),
                new Arrangement.Person(deputy.id(), deputy.name()),
                terms.days(),
                terms.whileAway(),
                terms.permissions(),
                terms.reason(),
                time.now(),
                null);
        roster(principal.agencyId()).mustTake(fresh);
        arrangements.add(fresh, by.actor().kind() + ":" + by.actor().id());
        journal.record(entry(by, "STAND_IN_NAMED", fresh.id())
                .with("principal", principal.id().toString())
                .with("deputy", deputy.id().toString())
                .with("from", terms.days().from().toString())
                .with("to", terms.days().to().toString())
                .with("when", terms.whileAway() ? "while-away" : "always")
                .with("scope", terms.permissions().isEmpty() ? "all" : String.join(",", names(terms.permissions()))));
        return fresh.id();
    }

    private void mustFit(Colleague principal, Colleague deputy, StandInForm.Terms terms) {
        if (principal.id().equals(deputy.id())) {
            throw new RuleBroken("stand-in.self");
        }
        if (!principal.agencyId().equals(deputy.agencyId())) {
            throw new RuleBroken("stand-in.other-agency", deputy.name());
        }
        if (deputy.locked() || principal.locked()) {
            throw new RuleBroken("stand-in.locked", deputy.locked() ? deputy.name() : principal.name());
        }
        if (principal.staysApart() || deputy.staysApart()) {
            throw new RuleBroken("stand-in.apart", principal.staysApart() ? principal.name() : deputy.name());
        }
        if (principal.lendable().isEmpty() || !principal.lendable().containsAll(terms.permissions())) {
            throw new RuleBroken("stand-in.scope", principal.name());
        }
        LocalDate first = terms.days().from();
        if (first.isBefore(time.today())) {
            throw new RuleBroken("stand-in.past");
        }
        if (!terms.days().to().isBefore(first.plusYears(LONGEST_IN_YEARS))) {
            throw new RuleBroken("stand-in.too-long");
        }
    }

    @Transactional
    void end(UUID id, String why) {
        SignedIn.Officer by = user.officer();
        Arrangement a = arrangements.find(id).orElseThrow(() -> new NotFound("stand-in"));
        boolean concerned =
                a.principal().id().equals(by.accountId()) || a.deputy().id().equals(by.accountId());
        boolean manages = by.may(Permission.STAND_IN_MANAGE) && a.agencyId().equals(by.agencyId());
        if (!concerned && !manages && !by.may(Permission.STAND_IN_OVERSEE)) {
            throw new NotAllowed("end a stand-in");
        }
        if (why.isBlank()) {
            throw new RuleBroken("stand-in.end.why");
        }
        if (!arrangements.end(id, by.actor().kind() + ":" + by.actor().id(), why, time.now())) {
            throw new RuleBroken("stand-in.ended-already");
        }
        journal.record(entry(by, "STAND_IN_ENDED", id));
    }

    private Roster roster(UUID agencyId) {
        return new Roster(arrangements.openIn(agencyId, time.today()), leaves.openIn(agencyId, time.today()));
    }

    private Colleague colleague(UUID id) {
        return colleagues.find(id).orElseThrow(() -> new NotFound("account"));
    }

    private Entry entry(SignedIn by, String act, UUID id) {
        return Entry.of(by.actor(), act, new Subject("stand-in", id.toString()), time.now())
                .sealed(arrangements.seal(id));
    }

    private static Iterable<String> names(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toList();
    }
}
