package org.tongyuan.cases.forbearance;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseView;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.Numbers;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Asks that an error be forgiven or weigh less: the officer themselves, or the head of their agency for them. */
@UseCase
@LegalBasis("优化营商环境条例, art. 7")
class AskForbearance {

    /** What is asked; {@code caseNumber} null when the error was none of a case, {@code person} the account of the person concerned. */
    record Request(@Nullable String caseNumber, UUID person, Forbearance.Story story, Set<String> claims) {}

    private static final int LAST = 9_999;

    private final Forbearances forbearances;
    private final ForbearanceRights rights;
    private final ForbearanceTrail trail;
    private final CaseView view;
    private final Colleagues colleagues;
    private final Around around;

    AskForbearance(
            Forbearances forbearances,
            ForbearanceRights rights,
            ForbearanceTrail trail,
            CaseView view,
            Colleagues colleagues,
            Around around) {
        this.forbearances = forbearances;
        this.rights = rights;
        this.trail = trail;
        this.view = view;
        this.colleagues = colleagues;
        this.around = around;
    }

    /** What a number needs. */
    @Component("forbearanceNumbering")
    record Around(Numbers numbers, LegalTime time) {}

    @Transactional
    String ask(Request request, SignedIn.Officer who) {
        var at = around.time().now();
        if (request.story().happenedOn().isAfter(around.time().today())) {
            throw new RuleBroken("forbearance.future");
        }
        mustSpeakFor(request.person(), who);
        UUID caseId = request.caseNumber() == null
                ? null
                : view.seen(request.caseNumber(), who).head().id();
        String year = String.valueOf(around.time().today().getYear());
        var asked = new Forbearance(
                new Forbearance.Head(
                        Ids.next(),
                        "RC%s-%04d".formatted(year, around.numbers().next("forbearance", "RC", year, LAST)),
                        caseId,
                        request.person(),
                        who.agencyId(),
                        who.accountId(),
                        at),
                request.story(),
                request.claims(),
                List.of(),
                null,
                null,
                0);
        forbearances.add(asked);
        trail.record("FORBEARANCE_ASKED", asked, who);
        trail.tellDeciders(asked, "有容错申请待认定");
        return asked.head().number();
    }

    private void mustSpeakFor(UUID person, SignedIn.Officer who) {
        if (person.equals(who.accountId())) {
            return;
        }
        var colleague = colleagues.byIds(List.of(person)).get(person);
        if (colleague == null || !colleague.agencyId().equals(rights.headed(who))) {
            throw new RuleBroken("forbearance.not-colleague");
        }
    }
}
