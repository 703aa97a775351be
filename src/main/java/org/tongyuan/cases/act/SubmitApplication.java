package org.tongyuan.cases.act;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.CaseHead.Channel;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/**
 * Takes in an application: online by the citizen for themselves or for whom they may act, at the window for the person who stands there,
 * or through an agency's application. Incomplete materials are received too; the correction notice is the answer to them.
 */
@UseCase
@LegalBasis("行政许可法, art. 29")
public class SubmitApplication {

    private final Items items;
    private final Intake intake;
    private final CaseRights rights;
    private final CaseLetters letters;
    private final IntakeFrame frame;

    SubmitApplication(Items items, Intake intake, CaseRights rights, CaseLetters letters, IntakeFrame frame) {
        this.items = items;
        this.intake = intake;
        this.rights = rights;
        this.letters = letters;
        this.frame = frame;
    }

    @Transactional
    public Receipt submit(NewCase from, SignedIn who) {
        var item = items.inForce(from.itemCode()).orElseThrow(() -> new NotFound("item " + from.itemCode()));
        mustBeOpenHere(item, from.channel());
        rights.mustTakeInFor(who, item.agencyId());
        var form = intake.checked(item, from);
        UUID applicant = intake.personOf(from.applicant());
        UUID agent = from.agent() == null ? null : intake.personOf(from.agent());
        if (who instanceof SignedIn.Citizen citizen) {
            if (!rights.mayActFor(citizen, applicant)) {
                throw rights.refusedToBegin(who);
            }
            agent = citizen.personId().equals(applicant) ? null : citizen.personId();
        }
        var law = frame.law(item);
        var by = frame.by(who);
        var file = intake.open(from, law, applicant, agent, by, who);
        String code = intake.enclose(file, form, from, by);
        letters.received(file.now(), law, by, code);
        frame.open(file, by);
        return new Receipt(file.id(), file.now().head().number(), code);
    }

    static void mustBeOpenHere(ItemVersion item, Channel channel) {
        if (!item.handledHere()) {
            throw new RuleBroken("case.item.elsewhere", item.name());
        }
        if (channel == Channel.WEB && !item.online()) {
            throw new RuleBroken("case.item.not-online", item.name());
        }
    }
}
