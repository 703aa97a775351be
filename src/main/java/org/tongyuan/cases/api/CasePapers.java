package org.tongyuan.cases.api;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.record.Applications;
import org.tongyuan.cases.record.Applications.CaseFile;
import org.tongyuan.cases.record.CaseSnapshot;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.NotFound;

/** The letters of a case and the files given in, as JSON with the address of each. */
@Component
class CasePapers {

    private final Letters letters;
    private final Applications applications;

    CasePapers(Letters letters, Applications applications) {
        this.letters = letters;
        this.applications = applications;
    }

    List<CaseJson.Letter> letters(CaseSnapshot c) {
        return letters.of(new Subject("case", c.head().id().toString())).stream()
                .map(letter -> new CaseJson.Letter(
                        letter.id(),
                        letter.number(),
                        letter.title(),
                        letter.signedOn(),
                        "/verify/" + letter.verifyCode(),
                        CasesApi.path(c.head().number()) + "/letters/" + letter.id() + ".pdf"))
                .toList();
    }

    List<CaseJson.File> files(CaseSnapshot c) {
        return applications.files(c.head().id()).stream()
                .map(f -> new CaseJson.File(
                        f.id(),
                        f.material(),
                        f.file().name(),
                        f.file().mediaType(),
                        f.file().size(),
                        f.addedAt(),
                        CasesApi.path(c.head().number()) + "/files/" + f.id()))
                .toList();
    }

    CaseFile require(CaseSnapshot c, UUID id) {
        return applications.files(c.head().id()).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + id));
    }
}
