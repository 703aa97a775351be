package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.catalogue.Refinement;
import org.tongyuan.disclosure.catalogue.Said;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * Says which categories an agency has to publish, from when, by which limit, to whom, how often and on which carriers; whoever has the
 * charge of disclosure in the region does.
 */
@UseCase
class AssignDuties {

    private final DutyRows duties;
    private final DisclosureCatalogue catalogue;
    private final Refinement refinement;
    private final Publishers publishers;
    private final Journal journal;
    private final LegalTime time;

    AssignDuties(
            DutyRows duties,
            DisclosureCatalogue catalogue,
            Refinement refinement,
            Publishers publishers,
            Journal journal,
            LegalTime time) {
        this.duties = duties;
        this.catalogue = catalogue;
        this.refinement = refinement;
        this.publishers = publishers;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    @LegalBasis("政府信息公开条例, art. 3")
    @LegalBasis("政府信息公开条例, art. 22")
    public void assign(UUID agency, Set<String> categories, SignedIn.Officer officer) {
        mustBeInCharge(officer);
        categories.forEach(code -> mustBind(agency, code));
        duties.replace(agency, categories, time.today(), officer.actor(), time.now());
        journal.record(
                Entry.of(officer.actor(), "DISCLOSURE_DUTIES_SET", new Subject("agency", agency.toString()), time.now())
                        .with(
                                "categories",
                                String.join(" ", categories.stream().sorted().toList())));
    }

    /** {@code since} may lie in the past: a duty is often older than its record here. */
    @Transactional
    @LegalBasis("政府信息公开条例, art. 22")
    public void change(UUID agency, String category, LocalDate since, Said said, SignedIn.Officer officer) {
        mustBeInCharge(officer);
        var of = mustBind(agency, category);
        var before = duties.find(agency, category).orElseThrow(() -> new NotFound("duty " + category));
        refinement.mustBeRight(said);
        refinement.mustKeep(catalogue.base(of), said);
        var now = new DutyRows.DutyRow(agency, category, since, said);
        if (now.equals(before)) {
            return;
        }
        duties.save(now, officer.actor(), time.now());
        journal.record(Entry.of(
                        officer.actor(),
                        "DISCLOSURE_DUTY_CHANGED",
                        new Subject("agency", agency.toString()),
                        time.now())
                .with("category", category)
                .with("since", since.toString()));
    }

    private void mustBeInCharge(SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_APPROVE);
        if (!publishers.isInCharge(officer.agencyId())) {
            throw new NotAllowed("DISCLOSURE_DUTIES", "disclosure.duty.not-in-charge");
        }
    }

    private Category mustBind(UUID agency, String code) {
        var level = publishers.regionOf(publishers.require(agency)).level();
        return catalogue
                .category(code)
                .filter(c -> c.binds(level))
                .orElseThrow(() -> new RuleBroken("disclosure.category.unknown", code));
    }
}
