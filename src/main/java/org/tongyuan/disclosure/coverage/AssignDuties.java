package org.tongyuan.disclosure.coverage;

import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Says which categories an agency has to publish and on which carriers; whoever has the charge of disclosure in the region does. */
@UseCase
class AssignDuties {

    private final Duties duties;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;
    private final Journal journal;
    private final LegalTime time;

    AssignDuties(Duties duties, DisclosureCatalogue catalogue, Publishers publishers, Journal journal, LegalTime time) {
        this.duties = duties;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 3")
    @LegalBasis("政府信息公开条例, art. 22")
    public void assign(UUID agency, Map<String, String> carriersByCategory, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_APPROVE);
        if (!publishers.isInCharge(officer.agencyId())) {
            throw new NotAllowed("DISCLOSURE_DUTIES", "disclosure.duty.not-in-charge");
        }
        var level = publishers.regionOf(publishers.require(agency)).level();
        for (String code : carriersByCategory.keySet()) {
            if (catalogue.category(code).filter(c -> c.binds(level)).isEmpty()) {
                throw new RuleBroken("disclosure.category.unknown", code);
            }
        }
        duties.replace(agency, carriersByCategory, officer.actor(), time.now());
        journal.record(Entry.of(
                        officer.actor(), "DISCLOSURE_DUTIES_SET", new Subject("agency", agency.toString()), time.now())
                .with(
                        "categories",
                        String.join(
                                " ",
                                carriersByCategory.keySet().stream().sorted().toList())));
    }
}
