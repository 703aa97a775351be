package org.tongyuan.cases.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.certificate.Certificate;
import org.tongyuan.cases.certificate.CertificateSheets;
import org.tongyuan.cases.certificate.CertificateUses;
import org.tongyuan.cases.certificate.HeldCertificates;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/** What a draft is handed in with: the files of its tray, and for materials without a file the certificates the applicant holds. */
@Component
class GivenMaterials {

    private final Trays trays;
    private final HeldCertificates held;
    private final CertificateSheets sheets;
    private final CertificateUses uses;
    private final Files files;
    private final LegalTime time;

    GivenMaterials(
            Trays trays,
            HeldCertificates held,
            CertificateSheets sheets,
            CertificateUses uses,
            Files files,
            LegalTime time) {
        this.trays = trays;
        this.held = held;
        this.sheets = sheets;
        this.uses = uses;
        this.files = files;
        this.time = time;
    }

    /** A certificate with the print of today. */
    record Fetched(Certificate of, FileId print, String name) {}

    /** {@code fetched}: by key of the material. */
    record Given(List<NewCase.Given> files, Map<String, Fetched> fetched) {}

    /** What is no longer in force today is left out: the applicant has seen why on the draft's page. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 7")
    Given of(UUID draft, UUID applicant, ItemVersion item) {
        var own = trays.of(draft);
        var brought = own.stream().map(TrayFile::material).collect(Collectors.toSet());
        var all = new ArrayList<NewCase.Given>();
        own.forEach(f -> all.add(new NewCase.Given(f.material(), f.file().id(), f.name())));
        var fetched = new LinkedHashMap<String, Fetched>();
        held.of(applicant, item, time.today()).forEach((material, h) -> {
            if (h.usable() && !brought.contains(material)) {
                var print = print(h.of());
                fetched.put(material, print);
                all.add(new NewCase.Given(material, print.print(), print.name()));
            }
        });
        return new Given(all, fetched);
    }

    private Fetched print(Certificate c) {
        String name = CertificateSheets.fileName(c);
        var kept = files.store(new Upload(name, sheets.of(c, time.today())));
        return new Fetched(c, kept.id(), name);
    }

    /** The case has them now. */
    void handedIn(UUID draft, UUID caseId, Given given) {
        given.fetched().forEach((material, f) -> uses.add(caseId, material, f.of(), time.today(), f.print()));
        trays.empty(draft, time.now());
    }
}
