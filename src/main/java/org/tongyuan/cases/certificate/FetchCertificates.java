package org.tongyuan.cases.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** Fetches certificates in place of papers, for every way in which an application comes: online, at the window, by another program. */
@Component
@LegalBasis("国务院关于在线政务服务的若干规定, art. 11")
public class FetchCertificates {

    private final Certificates certificates;
    private final CertificateSheets sheets;
    private final CertificateUses uses;
    private final Files files;
    private final LegalTime time;

    FetchCertificates(
            Certificates certificates, CertificateSheets sheets, CertificateUses uses, Files files, LegalTime time) {
        this.certificates = certificates;
        this.sheets = sheets;
        this.uses = uses;
        this.files = files;
        this.time = time;
    }

    /** A certificate with the print of today. */
    public record Fetched(Certificate of, FileId print, String name) {

        public NewCase.Given given(String material) {
            return new NewCase.Given(material, print, name);
        }
    }

    /** Prints it; before the transaction in which the application is handed in. */
    public Fetched print(Certificate c) {
        String name = CertificateSheets.fileName(c);
        var kept = files.store(new Upload(name, sheets.of(c, time.today())));
        return new Fetched(c, kept.id(), name);
    }

    /** Those of the prints, by key of their material, that are the applicant's, in force and the same as when they were printed. */
    public Map<String, Fetched> standing(UUID applicant, Map<String, Fetched> prints) {
        var today = time.today();
        Map<UUID, Certificate> now = certificates
                .byCases(prints.values().stream()
                        .map(f -> f.of().source().caseId())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(c -> c.source().caseId(), Function.identity()));
        var standing = new LinkedHashMap<String, Fetched>();
        prints.forEach((material, print) -> {
            var c = now.get(print.of().source().caseId());
            if (Objects.equals(c, print.of())
                    && c.usable(today)
                    && c.source().holderId().equals(applicant)) {
                standing.put(material, print);
            }
        });
        return standing;
    }

    /** Refuses when one of them no longer stands: whoever looked at the form saw another. */
    public void mustStand(UUID applicant, Map<String, Fetched> prints) {
        var standing = standing(applicant, prints);
        prints.forEach((material, print) -> {
            if (!standing.containsKey(material)) {
                throw new RuleBroken("certificate.fetch.changed", print.of().name());
            }
        });
    }

    /** The case has them now; in the transaction in which it is handed in. */
    public void handedIn(UUID caseId, Map<String, Fetched> fetched) {
        fetched.forEach((material, f) -> uses.add(caseId, material, f.of(), time.today(), f.print()));
    }
}
