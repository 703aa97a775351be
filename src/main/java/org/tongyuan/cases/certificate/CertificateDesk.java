package org.tongyuan.cases.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.act.CaseRights;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** What officers see of certificates. */
@Component
class CertificateDesk {

    private final Certificates certificates;
    private final CertificatePages pages;
    private final Cases cases;
    private final CaseRights rights;
    private final CurrentUser user;
    private final LegalTime time;

    CertificateDesk(
            Certificates certificates,
            CertificatePages pages,
            Cases cases,
            CaseRights rights,
            CurrentUser user,
            LegalTime time) {
        this.certificates = certificates;
        this.pages = pages;
        this.cases = cases;
        this.rights = rights;
        this.user = user;
        this.time = time;
    }

    /** {@code mayAct}: whether the officer may suspend it and lift that. */
    record Page(
            CertificatePages.Line line,
            LocalDate today,
            @Nullable Suspension open,
            boolean mayAct) {}

    SignedIn.Officer officer() {
        return user.officer();
    }

    List<CertificatePages.Line> list(@Nullable UUID agency, CertificateFilter filter, int most, int offset) {
        return pages.lines(certificates.list(agency, filter, time.today(), most, offset), false);
    }

    Page seen(String caseNumber) {
        var c = cases.require(caseNumber);
        rights.mustSee(officer(), c);
        var today = time.today();
        Optional<Certificate> found = certificates.ofCase(caseNumber);
        var line = pages.lines(found.stream().toList(), false).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("certificate " + caseNumber));
        boolean may = (officer().may(Permission.CASE_REVOKE)
                        && c.head().agencyId().equals(officer().agencyId()))
                || rights.allowed(officer(), c, today).contains(Act.REVOKE);
        return new Page(line, today, line.of().openSuspension(today).orElse(null), may);
    }
}
