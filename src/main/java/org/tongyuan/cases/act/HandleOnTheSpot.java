package org.tongyuan.cases.act;

import java.util.List;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Persons;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.By;
import org.tongyuan.cases.record.Case;
import org.tongyuan.cases.record.CaseLaw;
import org.tongyuan.cases.record.Decision;
import org.tongyuan.cases.record.Delivery;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.cases.rules.Procedure;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Settles a case while the person waits: receipt, acceptance, decision and delivery by one officer in one transaction. Each is still an
 * act with its line in the history, its journal entry and its letter.
 */
@UseCase
@LegalBasis("行政许可法, art. 34(2)")
public class HandleOnTheSpot {

    private final Items items;
    private final Intake intake;
    private final CaseRights rights;
    private final SpotLetters letters;
    private final Persons persons;
    private final Permits permits;

    HandleOnTheSpot(
            Items items, Intake intake, CaseRights rights, SpotLetters letters, Persons persons, Permits permits) {
        this.items = items;
        this.intake = intake;
        this.rights = rights;
        this.letters = letters;
        this.persons = persons;
        this.permits = permits;
    }

    @Transactional
    public Receipt handle(NewCase from, String result, SignedIn.Officer who) {
        var item = items.inForce(from.itemCode()).orElseThrow(() -> new NotFound("item " + from.itemCode()));
        SubmitApplication.mustBeOpenHere(item, from.channel());
        if (item.kind() != ItemVersion.Kind.ON_THE_SPOT) {
            throw new RuleBroken("case.item.not-on-the-spot", item.name());
        }
        rights.mustTakeInFor(who, item.agencyId());
        if (!who.may(Permission.CASE_ACCEPT) || !who.may(Permission.CASE_DELIVER)) {
            throw rights.refusedToBegin(who);
        }
        var form = intake.checked(item, from);
        UUID applicant = intake.personOf(from.applicant());
        UUID agent = from.agent() == null ? null : intake.personOf(from.agent());
        var law = letters.law(item);
        var by = letters.by(who);
        var file = intake.open(from, law, applicant, agent, by, who);
        through(file, law, by, result);
        String code = intake.enclose(file, form, from, by);
        letters.issue(file, law, by, code);
        return new Receipt(file.id(), file.now().head().number(), code);
    }

    private void through(Case file, CaseLaw law, By by, String result) {
        var procedure = Procedure.of(file.now().head().profile());
        if (procedure.knows(file.now().state(), Act.ACCEPT)) {
            file.accept(law, by);
        }
        for (var open = file.now().steps().open();
                !open.isEmpty();
                open = file.now().steps().open()) {
            file.completeStep(law, open.getFirst().key(), true, null, by);
        }
        file.decide(
                law,
                new Decision(
                        DecisionKind.GRANT,
                        by.on(),
                        List.of(),
                        DecideCase.basisOf(law.item()),
                        List.of(),
                        result.isBlank() ? null : result),
                permits.of(file, law.item(), null, by),
                by);
        String recipient = persons.require(file.now().head().applicantId()).name();
        file.deliver(new Delivery(Delivery.Way.WINDOW, recipient, by.on(), null), by);
    }
}
