package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.web.Dates;

/** Keeps a permit from being used for a time (暂扣) by a decision that the agency made, and lifts that. Who may revoke it may do so. */
@UseCase
@LegalBasis("行政处罚法, art. 9")
class SuspendCertificate {

    /** What the decision says; {@code until} null until it is lifted. */
    record Plan(LocalDate from, @Nullable LocalDate until, String reason, String basis, String document) {}

    private final Cases cases;
    private final CaseRights rights;
    private final Certificates certificates;
    private final Suspensions suspensions;
    private final CertificateTrail trail;
    private final LegalTime time;

    SuspendCertificate(
            Cases cases,
            CaseRights rights,
            Certificates certificates,
            Suspensions suspensions,
            CertificateTrail trail,
            LegalTime time) {
        this.cases = cases;
        this.rights = rights;
        this.certificates = certificates;
        this.suspensions = suspensions;
        this.trail = trail;
        this.time = time;
    }

    /** A certificate that nobody else changes meanwhile, and in whose place the officer acts. */
    private record Begun(Certificate of, @Nullable String inPlaceOf) {}

    @Transactional
    void suspend(String caseNumber, Plan plan, SignedIn.Officer who) {
        var begun = begin(caseNumber, who);
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
                at,
                who.name(),
                null));
        var entry = CertificateTrail.entry(who.actor(), "CERTIFICATE_SUSPENDED", id, c, at)
                .with("from", plan.from().toString())
                .with("until", plan.until() == null ? "" : plan.until().toString())
                .with("document", plan.document());
        trail.record(standIn(entry, begun).sealed(suspensions.seal(id)));
        var dates = new Dates();
        trail.tell(
                c,
                "证照已被暂扣",
                "《" + c.name() + "》（" + c.number() + "）自" + dates.day(plan.from()) + "起暂扣"
                        + (plan.until() == null ? "" : "，到" + dates.day(plan.until())) + "，决定文号 " + plan.document()
                        + "。暂扣期间不能使用。");
    }

    private void mustBeSuspendable(Certificate c, Plan plan) {
        var today = time.today();
        if (plan.from().isBefore(today)) {
            throw new RuleBroken("certificate.suspension.past");
        }
        if (plan.until() != null && plan.until().isBefore(plan.from())) {
            throw new RuleBroken("certificate.suspension.term");
        }
        c.openSuspension(today).ifPresent(open -> {
            throw new RuleBroken("certificate.suspension.open", open.document());
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
        var begun = begin(caseNumber, who);
        var c = begun.of();
        var open = c.openSuspension(time.today()).orElseThrow(() -> new RuleBroken("certificate.suspension.none"));
        var at = time.now();
        suspensions.lift(open.id(), new Suspension.Lifting(time.today(), at, who.name(), why));
        var entry = CertificateTrail.entry(who.actor(), "CERTIFICATE_SUSPENSION_LIFTED", open.id(), c, at)
                .with("document", open.document());
        trail.record(standIn(entry, begun).sealed(suspensions.seal(open.id())));
        trail.tell(c, "证照暂扣已解除", "《" + c.name() + "》（" + c.number() + "）的暂扣已解除，从今天起可以使用。");
    }

    private Begun begin(String caseNumber, SignedIn.Officer who) {
        var c = cases.require(caseNumber);
        var inPlaceOf = rights.mustDo(who, Act.REVOKE, c);
        suspensions.lock(c.head().id());
        if (time.isTest() && !c.head().outOfTime()) {
            throw new RuleBroken("case.test-clock.real");
        }
        Optional<Certificate> found = certificates.ofCase(caseNumber);
        return new Begun(found.orElseThrow(() -> new NotFound("certificate " + caseNumber)), inPlaceOf);
    }

    private static Entry standIn(Entry entry, Begun begun) {
        return begun.inPlaceOf() == null ? entry : entry.with("standIn", "true");
    }
}
