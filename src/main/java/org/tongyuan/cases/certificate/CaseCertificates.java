package org.tongyuan.cases.certificate;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.Standing;
import org.tongyuan.platform.LegalTime;

/** The certificate that a case gave, on the case's own pages; used in templates as {@code ${@caseCertificates.of(number)}}. */
@Component("caseCertificates")
public class CaseCertificates {

    private final Certificates certificates;
    private final LegalTime time;

    CaseCertificates(Certificates certificates, LegalTime time) {
        this.certificates = certificates;
        this.time = time;
    }

    public record View(Certificate of, Standing standing) {}

    /** Empty when it gave none. */
    public Optional<View> of(String caseNumber) {
        return certificates.ofCase(caseNumber).map(c -> new View(c, c.on(time.today())));
    }
}
