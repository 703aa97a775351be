package org.tongyuan.cases.certificate;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
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
    private final CertificateUses uses;
    private final Cases cases;
    private final CaseRights rights;
    private final CurrentUser user;
    private final LegalTime time;

    CertificateDesk(
            Certificates certificates,
            CertificatePages pages,
            CertificateUses uses,
            Cases cases,
            CaseRights rights,
            CurrentUser user,
            LegalTime time) {
        this.certificates = certificates;
        this.pages = pages;
        this.uses = uses;
        this.cases = cases;
        this.rights = rights;
        this.user = user;
        this.time = time;
    }

    /**
     * The page of a certificate.
     *
     * @param mayAct whether the officer may suspend it, lift that, and record a penalty that took it away
     * @param meanwhile what was done with it between the beginning of a suspension or penalty and its recording, by the id of the latter
     */
    record Page(
            CertificatePages.Line line,
            LocalDate today,
            @Nullable Suspension open,
            @Nullable Forfeiture penalty,
            boolean mayAct,
            Map<UUID, List<CertificateUses.Meanwhile>> meanwhile) {}

    /** The page, with what was typed and what is wrong with it. */
    String page(String number, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", seen(number));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "cases/certificate/desk";
    }

    /** The page again, with what is wrong. */
    String again(
            String number,
            Map<String, String> typed,
            Map<String, String> errors,
            HttpServletResponse response,
            Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(number, typed, errors, model);
    }

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
        return new Page(
                line,
                today,
                line.of().openSuspension(today).orElse(null),
                line.of().forfeiture().orElse(null),
                may,
                uses.meanwhile(line.of()));
    }
}
