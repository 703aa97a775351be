package org.tongyuan.cases.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.act.NewCase;
import org.tongyuan.cases.certificate.FetchCertificates;
import org.tongyuan.cases.earlier.EarlierUses;
import org.tongyuan.items.ItemVersion.Material;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/** What a draft is handed in with: the files of its tray, and for materials without a file the certificates the applicant holds. */
@Component
class GivenMaterials {

    private final Trays trays;
    private final FetchCertificates fetch;
    private final EarlierUses earlier;
    private final LegalTime time;

    GivenMaterials(Trays trays, FetchCertificates fetch, EarlierUses earlier, LegalTime time) {
        this.trays = trays;
        this.fetch = fetch;
        this.earlier = earlier;
        this.time = time;
    }

    /** {@code fetched}: by key of the material. */
    record Given(List<NewCase.Given> files, Map<String, FetchCertificates.Fetched> fetched) {}

    /** Certificates that stand for materials without a file, printed before the application's transaction begins. */
    Map<String, FetchCertificates.Fetched> prints(DraftDesk.Open open) {
        var prints = new LinkedHashMap<String, FetchCertificates.Fetched>();
        for (Material material : open.item().materials()) {
            var held = open.tasks().heldFor(material);
            if (held != null && open.tasks().fetched(material)) {
                prints.put(material.key(), fetch.print(held.of()));
            }
        }
        return prints;
    }

    /** What is no longer in force now, or another than was printed, is left out: the reviewer asks for it as for what was not given. */
    @LegalBasis("国务院关于在线政务服务的若干规定, art. 7")
    Given of(UUID draft, UUID applicant, Map<String, FetchCertificates.Fetched> prints) {
        var all = new ArrayList<NewCase.Given>();
        trays.of(draft)
                .forEach(f -> all.add(new NewCase.Given(f.material(), f.file().id(), f.name())));
        var fetched = fetch.standing(applicant, prints);
        fetched.forEach((material, print) -> all.add(print.given(material)));
        return new Given(all, fetched);
    }

    /** The case has them now. */
    void handedIn(UUID draft, UUID caseId, Given given) {
        fetch.handedIn(caseId, given.fetched());
        earlier.handedIn(caseId, draft);
        trays.empty(draft, time.now());
    }
}
