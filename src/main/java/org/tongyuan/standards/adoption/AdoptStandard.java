package org.tongyuan.standards.adoption;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.clause.ClauseComparison.Pair;
import org.tongyuan.standards.clause.ClauseComparison.Relation;
import org.tongyuan.standards.register.MoveStandard;
import org.tongyuan.standards.register.Standard;
import org.tongyuan.standards.register.Standards;

/** Makes a standard one that takes over, tightens or supplements a standard of a higher level; loosening is refused. */
@UseCase
class AdoptStandard {

    private final Standards standards;
    private final Adoptions adoptions;
    private final StandardDifference difference;
    private final Journal journal;
    private final LegalTime time;

    AdoptStandard(
            Standards standards, Adoptions adoptions, StandardDifference difference, Journal journal, LegalTime time) {
        this.standards = standards;
        this.adoptions = adoptions;
        this.difference = difference;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    public void adopt(String slug, String baseSlug, AdoptionKind kind, String note, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard own = standards.require(slug);
        Standard base = standards.require(baseSlug);
        own.mustBeBelow(base);
        if (!base.isInUse()) {
            throw new RuleBroken("adoption.base-not-in-use", base.code());
        }
        mustNotLoosen(difference.between(base, own), kind);
        adoptions.put(own.id(), base.id(), kind, note, time.now(), officer.actor());
        journal.record(Entry.of(officer.actor(), "STANDARD_ADOPTED", MoveStandard.subject(own), time.now())
                .with("base", base.code())
                .with("kind", kind.name()));
    }

    @Transactional
    public void release(String slug, String baseSlug, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.STANDARD_EDIT);
        Standard own = standards.require(slug);
        Standard base = standards.require(baseSlug);
        if (adoptions.remove(own.id(), base.id())) {
            journal.record(Entry.of(officer.actor(), "STANDARD_RELEASED", MoveStandard.subject(own), time.now())
                    .with("base", base.code()));
        }
    }

    private static void mustNotLoosen(List<Pair> pairs, AdoptionKind kind) {
        String looser = pairs.stream()
                .filter(p -> p.relation() == Relation.LOOSER)
                .flatMap(p -> p.words().stream())
                .collect(Collectors.joining("；"));
        if (!looser.isEmpty()) {
            throw new RuleBroken("adoption.loosens", looser);
        }
        boolean more =
                pairs.stream().anyMatch(p -> p.relation() == Relation.TIGHTER || p.relation() == Relation.ADDITIONAL);
        if (kind == AdoptionKind.TAKEN_OVER && more) {
            throw new RuleBroken("adoption.not-taken-over");
        }
    }
}
