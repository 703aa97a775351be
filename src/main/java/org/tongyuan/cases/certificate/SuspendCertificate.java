package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.web.Dates;

/** Keeps a permit from being used for a time (暂扣) by a decision that the agency made, and lifts that. Who may revoke it may do so. */
@UseCase
@LegalBasis("行政处罚法, art. 9")
class SuspendCertificate {

    /** What the decision says; {@code until} null until it is lifted, {@code decidedOn} the day of the decision. */
    record Plan(
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            String basis,
            String document,
            LocalDate decidedOn) {}

    private final ChangeStanding frame;
    private final Suspensions suspensions;
    private final CertificateTrail trail;
    private final LegalTime time;

    SuspendCertificate(ChangeStanding frame, Suspensions suspensions, CertificateTrail trail, LegalTime time) {
        this.frame = frame;
        this.suspensions = suspensions;
        this.trail = trail;
        this.time = time;
    }

    @Transactional
    void suspend(String caseNumber, Plan plan, SignedIn.Officer who) {
        var begun = frame.begin(caseNumber, who);
        var c = begun.of();
        mustBeSuspendable(c, plan);
        var at = time.now();
        var id = Ids.next();
        suspensions.add(new Suspension(
                id,
                c.source().caseId(),
                plan.from(),
                plan.until(),
                plan.reason(),
                plan.basis(),
                plan.document(),
                plan.decidedOn(),
                at,
                who.name(),
                null));
        var entry = CertificateTrail.entry(who.actor(), "CERTIFICATE_SUSPENDED", CertificateTrail.suspension(id), c, at)
                .with("decided", plan.decidedOn().toString())
                .with("from", plan.from().toString())
                .with("until", plan.until() == null ? "" : plan.until().toString())
                .with("document", plan.document());
        trail.record(begun.standIn(entry).sealed(suspensions.seal(id)));
        var dates = new Dates();
        trail.tell(
                c,
                "证照已被暂扣",
                "《" + c.name() + "》（" + c.number() + "）自" + dates.day(plan.from()) + "起暂扣"
                        + (plan.until() == null ? "" : "，到" + dates.day(plan.until())) + "，决定文号 " + plan.document()
                        + "。暂扣期间不能使用。");
    }

    /** It may have begun before it is recorded: what was done meanwhile stays done, and the page lists it. */
    private void mustBeSuspendable(Certificate c, Plan plan) {
        var today = time.today();
        if (plan.decidedOn().isAfter(today)) {
            throw new RuleBroken("certificate.decision.future");
        }
        if (plan.from().isBefore(plan.decidedOn())) {
            throw new RuleBroken("certificate.suspension.before-decision");
        }
        if (plan.from().isBefore(c.permit().validFrom())) {
            throw new RuleBroken("certificate.suspension.before-permit");
        }
        if (plan.until() != null && plan.until().isBefore(plan.from())) {
            throw new RuleBroken("certificate.suspension.term");
        }
        c.openSuspension(today).ifPresent(open -> {
            throw new RuleBroken("certificate.suspension.open", open.document());
        });
        c.suspensions().stream()
                .filter(s -> s.meets(plan.from(), plan.until()))
                .findFirst()
                .ifPresent(s -> {
                    throw new RuleBroken("certificate.suspension.overlaps", s.document());
                });
        var standing = c.on(today);
        if (standing != Standing.VALID && standing != Standing.PENDING) {
            throw new RuleBroken("certificate.suspension.not-usable", standing.label());
        }
        if (c.permit().validUntil() != null && plan.from().isAfter(c.permit().validUntil())) {
            throw new RuleBroken("certificate.suspension.beyond");
        }
    }

    /** The permit holds again from today. */
    @Transactional
    void lift(String caseNumber, String why, SignedIn.Officer who) {
        var begun = frame.begin(caseNumber, who);
        var c = begun.of();
        var open = c.openSuspension(time.today()).orElseThrow(() -> new RuleBroken("certificate.suspension.none"));
        var at = time.now();
        suspensions.lift(open.id(), new Suspension.Lifting(time.today(), at, who.name(), why));
        var entry = CertificateTrail.entry(
                        who.actor(), "CERTIFICATE_SUSPENSION_LIFTED", CertificateTrail.suspension(open.id()), c, at)
                .with("document", open.document());
        trail.record(begun.standIn(entry).sealed(suspensions.seal(open.id())));
        trail.tell(c, "证照暂扣已解除", "《" + c.name() + "》（" + c.number() + "）的暂扣已解除，从今天起可以使用。");
    }
}
