package org.tongyuan.cases.certificate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.journal.Entry;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The frame of an act that changes where a certificate stands without ending its permit: who may revoke it may do so. */
@Component
class ChangeStanding {

    private final Cases cases;
    private final CaseRights rights;
    private final Certificates certificates;
    private final Suspensions suspensions;
    private final LegalTime time;

    ChangeStanding(Cases cases, CaseRights rights, Certificates certificates, Suspensions suspensions, LegalTime time) {
        this.cases = cases;
        this.rights = rights;
        this.certificates = certificates;
        this.suspensions = suspensions;
        this.time = time;
    }

    /** A certificate that nobody else changes meanwhile, and in whose place the officer acts. */
    record Begun(Certificate of, @Nullable String inPlaceOf) {

        Entry standIn(Entry entry) {
            return inPlaceOf == null ? entry : entry.with("standIn", "true");
        }
    }

    Begun begin(String caseNumber, SignedIn.Officer who) {
        var c = cases.require(caseNumber);
        var inPlaceOf = rights.mustDo(who, Act.REVOKE, c);
        suspensions.lock(c.head().id());
        if (time.isTest() && !c.head().outOfTime()) {
            throw new RuleBroken("case.test-clock.real");
        }
        return new Begun(
                certificates.ofCase(caseNumber).orElseThrow(() -> new NotFound("certificate " + caseNumber)),
                inPlaceOf);
    }
}
