package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.EnumSet;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.web.Dates;

/** Records that a penalty took a permit away (吊销), by whichever agency decided it, and strikes the record when the penalty fell. */
@UseCase
@LegalBasis("行政处罚法, art. 9")
class ForfeitCertificate {

    /** What the decision says, and the reason once for everybody and once for the file. */
    record Plan(
            LocalDate effectiveOn,
            LocalDate decidedOn,
            String agency,
            String document,
            String basis,
            String publicReason,
            String reason) {}

    private final ChangeStanding frame;
    private final Forfeitures forfeitures;
    private final CertificateTrail trail;
    private final LegalTime time;

    ForfeitCertificate(ChangeStanding frame, Forfeitures forfeitures, CertificateTrail trail, LegalTime time) {
        this.frame = frame;
        this.forfeitures = forfeitures;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    void forfeit(String caseNumber, Plan plan, SignedIn.Officer who) {
        var begun = frame.begin(caseNumber, who);
        var c = begun.of();
        mustBeForfeitable(c, plan);
        var at = time.now();
        var id = Ids.next();
        forfeitures.add(new Forfeiture(
                id,
                c.source().caseId(),
                plan.effectiveOn(),
                plan.decidedOn(),
                plan.agency(),
                plan.document(),
                plan.basis(),
                plan.publicReason(),
                plan.reason(),
                at,
                who.name(),
                null));
        var entry = CertificateTrail.entry(who.actor(), "CERTIFICATE_FORFEITED", CertificateTrail.forfeiture(id), c, at)
                .with("effective", plan.effectiveOn().toString())
                .with("decided", plan.decidedOn().toString())
                .with("document", plan.document());
        trail.record(begun.standIn(entry).sealed(forfeitures.seal(id)));
        trail.tell(
                c,
                "证照已被吊销",
                "《" + c.name() + "》（" + c.number() + "）自" + new Dates().day(plan.effectiveOn()) + "起被吊销，决定机关"
                        + plan.agency() + "，决定文号 " + plan.document() + "。不能再使用；对处罚决定不服的，按决定书写明的途径和期限申请行政复议或者提起诉讼。");
    }

    private void mustBeForfeitable(Certificate c, Plan plan) {
        if (plan.decidedOn().isAfter(time.today())) {
            throw new RuleBroken("certificate.decision.future");
        }
        if (plan.effectiveOn().isBefore(plan.decidedOn())) {
            throw new RuleBroken("certificate.forfeiture.before-decision");
        }
        if (plan.effectiveOn().isBefore(c.permit().since())) {
            throw new RuleBroken("certificate.forfeiture.before-grant");
        }
        c.forfeiture().ifPresent(known -> {
            throw new RuleBroken("certificate.forfeiture.known", known.document());
        });
        for (LocalDate day : new LocalDate[] {time.today(), plan.effectiveOn()}) {
            var standing = c.on(day);
            if (!EnumSet.of(Standing.VALID, Standing.PENDING, Standing.SUSPENDED)
                    .contains(standing)) {
                throw new RuleBroken("certificate.forfeiture.not-in-force", standing.label());
            }
        }
    }

    /** The penalty was set aside by reconsideration, by a court or by whoever made it: the permit stands as if there had been none. */
    @Transactional
    void annul(String caseNumber, String why, SignedIn.Officer who) {
        var begun = frame.begin(caseNumber, who);
        var c = begun.of();
        var known = c.forfeiture().orElseThrow(() -> new RuleBroken("certificate.forfeiture.none"));
        if (c.ended(time.today())) {
            throw new RuleBroken(
                    "certificate.forfeiture.struck", c.on(time.today()).label());
        }
        var at = time.now();
        forfeitures.annul(known.id(), new Forfeiture.Annulment(time.today(), at, who.name(), why));
        var entry = CertificateTrail.entry(
                        who.actor(), "CERTIFICATE_FORFEITURE_ANNULLED", CertificateTrail.forfeiture(known.id()), c, at)
                .with("document", known.document());
        trail.record(begun.standIn(entry).sealed(forfeitures.seal(known.id())));
        trail.tell(c, "证照吊销已撤销", "《" + c.name() + "》（" + c.number() + "）的吊销记录已撤销，证照恢复到吊销以前的状态。");
    }
}
