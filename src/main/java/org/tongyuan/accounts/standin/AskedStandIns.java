package org.tongyuan.accounts.standin;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.ActingFor;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.StandIns;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.web.Dates;

/** Answers from what came with the caller; only a refusal looks into the arrangements. */
@Component
class AskedStandIns implements StandIns {

    /** An officer has a handful of arrangements a year. */
    private static final int LOOKED_AT = 50;

    private final Arrangements arrangements;
    private final Leaves leaves;
    private final Colleagues colleagues;
    private final Journal journal;
    private final LegalTime time;
    private final Dates dates;

    AskedStandIns(
            Arrangements arrangements,
            Leaves leaves,
            Colleagues colleagues,
            Journal journal,
            LegalTime time,
            Dates dates) {
        this.arrangements = arrangements;
        this.leaves = leaves;
        this.colleagues = colleagues;
        this.journal = journal;
        this.time = time;
        this.dates = dates;
    }

    @Override
    public Optional<ActingFor> mustBeAble(
            SignedIn.Officer who, Predicate<SignedIn.Officer> may, Permission permission, UUID agencyId) {
        if (may.test(who)) {
            return Optional.empty();
        }
        return Optional.of(who.standingIn(may).orElseThrow(() -> refusal(who, permission, agencyId)));
    }

    @Override
    public NotAllowed refusal(SignedIn who, Permission permission, UUID agencyId) {
        if (!(who instanceof SignedIn.Officer officer) || !Lendable.is(permission)) {
            return new NotAllowed(permission.name());
        }
        return arrangements.concerning(officer.accountId(), LOOKED_AT).stream()
                .filter(a -> a.deputy().id().equals(officer.accountId())
                        && a.agencyId().equals(agencyId))
                .flatMap(a -> why(a, permission).map(why -> new Found(a, why)).stream())
                .max(Comparator.comparing((Found f) -> f.arrangement().days().to()))
                .map(found -> refused(officer, permission, found))
                .orElseGet(() -> new NotAllowed(permission.name()));
    }

    private record Found(Arrangement arrangement, Refusal why) {}

    private Optional<Refusal> why(Arrangement a, Permission permission) {
        Colleague principal = colleagues.find(a.principal().id()).orElseThrow();
        Colleague deputy = colleagues.find(a.deputy().id()).orElseThrow();
        var away = Stream.of(principal, deputy)
                .flatMap(c -> leaves.of(c.id(), LOOKED_AT).stream())
                .toList();
        return Refusal.of(a, principal, deputy, away, permission, time.today());
    }

    private NotAllowed refused(SignedIn.Officer officer, Permission permission, Found found) {
        Arrangement a = found.arrangement();
        journal.recordApart(
                Entry.of(officer.actor(), "STAND_IN_REFUSED", new Subject("stand-in", a.id().toString()), time.now())
                        .with("permission", permission.name())
                        .with("why", found.why().name()));
        return new NotAllowed(
                permission.name(),
                found.why().messageKey(),
                a.principal().name(),
                dates.day(a.days().from()),
                dates.day(a.days().to()));
    }
}
