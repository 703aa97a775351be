package org.tongyuan.cases.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.cases.record.CaseStep;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.record.Hearing;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.RuleBroken;

/** Knows who handled a case: whoever did may not review its file. */
@Component
class Handlers {

    private final Cases cases;

    Handlers(Cases cases) {
        this.cases = cases;
    }

    /** What the officer did in the case, empty when nothing. Papers that give names only count for officers of an agency that had part in it. */
    Optional<String> partOf(SignedIn.Officer who, CaseSnapshot c) {
        String me = who.accountId().toString();
        var act = cases.history(c.head().id()).stream()
                .filter(row -> (row.actor().kind() == Actor.Kind.STAFF
                                && row.actor().id().equals(me))
                        || (worksFor(who, c) && who.name().equals(row.inPlaceOf())))
                .map(row -> row.act().label())
                .findFirst();
        if (act.isPresent() || !worksFor(who, c)) {
            return act;
        }
        return named(c).filter(name -> name.equals(who.name())).findFirst().map(name -> "核查或者听证");
    }

    void mustNotBe(SignedIn.Officer who, CaseSnapshot c) {
        partOf(who, c).ifPresent(part -> {
            throw new RuleBroken("case.review.own", c.head().number(), part);
        });
    }

    private static boolean worksFor(SignedIn.Officer who, CaseSnapshot c) {
        return who.agencyId().equals(c.head().agencyId())
                || c.steps().all().stream().map(CaseStep::agencyId).anyMatch(who.agencyId()::equals);
    }

    private static Stream<String> named(CaseSnapshot c) {
        Hearing hearing = c.proceedings().hearing();
        return Stream.concat(
                c.proceedings().checks().stream().flatMap(check -> check.officers().stream()),
                hearing == null
                        ? Stream.empty()
                        : Stream.of(hearing.chair(), hearing.clerk()).filter(name -> name != null));
    }
}
