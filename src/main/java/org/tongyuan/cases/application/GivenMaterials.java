package org.tongyuan.cases.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.tongyuan.items.ItemVersion.Material;
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

    /** Certificates that stand for materials without a file, printed before the application's transaction begins. */
    Map<String, Fetched> prints(DraftDesk.Open open) {
        var prints = new LinkedHashMap<String, Fetched>();
        for (Material material : open.item().materials()) {
            var held = open.tasks().heldFor(material);
            if (held != null && open.tasks().fetched(material)) {
                prints.put(material.key(), print(held.of()));
            }
        }
        return prints;
    }

    /** What is no longer in force now, or another than was printed, is left out: the reviewer asks for it as for what was not given. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 7")
    Given of(UUID draft, UUID applicant, ItemVersion item, Map<String, Fetched> prints) {
        var all = new ArrayList<NewCase.Given>();
        trays.of(draft)
                .forEach(f -> all.add(new NewCase.Given(f.material(), f.file().id(), f.name())));
        var fetched = new LinkedHashMap<String, Fetched>();
        if (!prints.isEmpty()) {
            var now = held.of(applicant, item, time.today());
            prints.forEach((material, print) -> {
                var certificate = now.get(material);
                if (certificate != null
                        && certificate.usable()
                        && certificate.of().equals(print.of())) {
                    fetched.put(material, print);
                    all.add(new NewCase.Given(material, print.print(), print.name()));
                }
            });
        }
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
