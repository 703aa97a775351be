package org.tongyuan.cases.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Person;
import org.tongyuan.accounts.Persons;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.documents.Downloads;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** 我的证照: what the citizen, their family and the bodies they stand for hold or held. */
@Controller
@Requires(Permission.APPLY)
class MyCertificateController {

    private final Certificates certificates;
    private final CertificatePages pages;
    private final CertificateSheets sheets;
    private final Persons persons;
    private final CurrentUser user;
    private final LegalTime time;

    MyCertificateController(
            Certificates certificates,
            CertificatePages pages,
            CertificateSheets sheets,
            Persons persons,
            CurrentUser user,
            LegalTime time) {
        this.certificates = certificates;
        this.pages = pages;
        this.sheets = sheets;
        this.persons = persons;
        this.user = user;
        this.time = time;
    }

    @GetMapping("/my/certificates")
    String list(Model model) {
        var today = time.today();
        var all = pages.lines(certificates.heldBy(holders()), true);
        model.addAttribute("self", user.citizen().personId());
        model.addAttribute("today", today);
        model.addAttribute(
                "held", all.stream().filter(l -> isHeld(l.standing())).toList());
        model.addAttribute(
                "past", all.stream().filter(l -> !isHeld(l.standing())).toList());
        return "cases/certificate/mine";
    }

    private static boolean isHeld(Standing standing) {
        return switch (standing) {
            case VALID, PENDING, SUSPENDED, EXPIRED -> true;
            default -> false;
        };
    }

    /** By the number of the case that gave it: several certificates may have one number. */
    @GetMapping("/my/certificates/{number}.pdf")
    ResponseEntity<Resource> pdf(@PathVariable String number) {
        var own = own(number);
        return Downloads.letter(CertificateSheets.fileName(own), sheets.of(own, time.today()));
    }

    @GetMapping("/my/certificates/{number}.ofd")
    ResponseEntity<Resource> ofd(@PathVariable String number) {
        var own = own(number);
        return Downloads.ofd(CertificateSheets.name(own), sheets.ofd(own, time.today()));
    }

    /** The seal over today's PDF; the same day gives the same PDF. */
    @GetMapping("/my/certificates/{number}.seal.txt")
    ResponseEntity<byte[]> seal(@PathVariable String number) {
        byte[] seal = sheets.seal(own(number), time.today()).orElseThrow(() -> new NotFound("seal " + number));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"seal.txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(seal);
    }

    private Certificate own(String number) {
        return certificates
                .ofCase(number)
                .filter(c -> holders().contains(c.source().holderId()))
                .orElseThrow(() -> new NotFound("certificate " + number));
    }

    private List<UUID> holders() {
        UUID self = user.citizen().personId();
        var all = new ArrayList<UUID>();
        all.add(self);
        persons.actsFor(self).stream().map(Person::id).forEach(all::add);
        return all;
    }
}
