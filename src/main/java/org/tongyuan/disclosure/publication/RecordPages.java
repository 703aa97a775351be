package org.tongyuan.disclosure.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.catalogue.IndexNumbers;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** What the desk's page of one record shows. */
@Component
class RecordPages {

    /** What it reads. */
    @Component
    record Reads(
            PublicRecords records,
            RecordVersions versions,
            RecordFiles files,
            ScanHits hits,
            RecordActs acts,
            SecrecyReferrals referrals) {}

    private final Reads reads;
    private final RecordRights rights;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;
    private final Calendars calendars;
    private final LegalTime time;

    RecordPages(
            Reads reads,
            RecordRights rights,
            DisclosureCatalogue catalogue,
            Publishers publishers,
            Calendars calendars,
            LegalTime time) {
        this.reads = reads;
        this.rights = rights;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.calendars = calendars;
        this.time = time;
    }

    /** What this officer can do with it now; everything the page offers hangs on these. */
    record Can(
            boolean edit,
            boolean check,
            boolean answer,
            boolean review,
            boolean answerReferral,
            boolean approve,
            boolean giveBack,
            boolean end,
            boolean revise) {}

    PublicRecord visible(UUID id, SignedIn.Officer officer) {
        var file = reads.records().require(id);
        rights.mustSee(officer, file);
        return file;
    }

    RecordVersion working(PublicRecord file) {
        return reads.versions().require(file.id(), file.working());
    }

    /** The last of the version that is worked on; null when that was not referred up. */
    @Nullable
    SecrecyReferral referral(PublicRecord file) {
        return reads.referrals().of(file.id(), file.working()).orElse(null);
    }

    void fill(UUID id, Map<String, String> errors, SignedIn.Officer officer, Model model) {
        var file = visible(id, officer);
        var version = working(file);
        var calendar = calendars.forRegion(file.regionCode());
        var agency = publishers.require(file.agencyId());
        model.addAttribute("errors", errors);
        model.addAttribute("file", file);
        model.addAttribute("version", version);
        model.addAttribute("content", version.content());
        model.addAttribute("labels", labels(version.content()));
        model.addAttribute("agency", agency);
        model.addAttribute("noCode", !IndexNumbers.hasCode(agency));
        model.addAttribute(
                "due",
                file.state().isOpen()
                        ? DueText.of(file.clock().dueOn(), file.clock().awaitingYear(), time.today(), calendar)
                        : null);
        model.addAttribute("reasons", file.clock().reasons(calendar));
        model.addAttribute("hits", reads.hits().of(id, file.working()));
        model.addAttribute("unanswered", reads.hits().unanswered(id, file.working()));
        model.addAttribute("files", reads.files().of(id, file.working()));
        model.addAttribute("acts", reads.acts().of(id));
        model.addAttribute("own", version.isAuthor(officer.accountId()));
        var referral = referral(file);
        model.addAttribute("referral", referral);
        model.addAttribute("can", can(file, referral, officer));
        model.addAttribute("rules", HolderRule.values());
        model.addAttribute("conclusions", Conclusion.values());
        model.addAttribute("embargo", embargo(version));
        model.addAttribute("today", time.today());
    }

    private static Can can(PublicRecord file, @Nullable SecrecyReferral referral, SignedIn.Officer officer) {
        var state = file.state();
        boolean waits = state == RecordState.REFERRED_UP && referral != null && referral.answer() == null;
        boolean edits = officer.may(Permission.DISCLOSURE_EDIT);
        boolean reviews = officer.may(Permission.DISCLOSURE_REVIEW);
        boolean approves = officer.may(Permission.DISCLOSURE_APPROVE);
        return new Can(
                edits && state.isEditable(),
                edits && state == RecordState.SOURCE_CHECK,
                (edits || reviews) && state.takesScanAnswers(),
                reviews && (state == RecordState.SECRECY_REVIEW || (state == RecordState.REFERRED_UP && !waits)),
                reviews && waits,
                approves && state == RecordState.APPROVAL,
                state.mayBecome(RecordState.RETURNED) && officer.may(CheckSource.permissionAt(state)),
                approves && file.live() != null && state != RecordState.WITHDRAWN,
                edits && state.mayBecome(RecordState.DRAFT) && !state.isOpen());
    }

    private String embargo(RecordVersion version) {
        var at = version.content().notBefore();
        return at == null || !at.isAfter(time.now()) ? "" : ContentForm.field(at);
    }

    private Map<String, String> labels(Content content) {
        var facets = content.facets();
        return Map.of(
                "category",
                        catalogue
                                .category(facets.category())
                                .map(c -> c.getLabel())
                                .orElse(facets.category()),
                "topic", catalogue.nameOf(Facet.TOPIC, facets.topic()),
                "genre", catalogue.nameOf(Facet.GENRE, facets.genre()),
                "audience", catalogue.nameOf(Facet.AUDIENCE, facets.audience()),
                "lifecycle", catalogue.nameOf(Facet.LIFECYCLE, facets.lifecycle()));
    }

    /** The choices of the form: only such categories as bind the agency's level. */
    void fillForm(UUID agency, Model model) {
        var place = publishers.regionOf(publishers.require(agency));
        model.addAttribute("categories", catalogue.categoriesOf(place.level()));
        model.addAttribute("topics", catalogue.choices(Facet.TOPIC));
        model.addAttribute("genres", catalogue.choices(Facet.GENRE));
        model.addAttribute("audiences", catalogue.choices(Facet.AUDIENCE));
        model.addAttribute("lifecycles", catalogue.choices(Facet.LIFECYCLE));
        model.addAttribute("agencyName", publishers.require(agency).name());
    }

    /** For whom this officer may write. */
    List<Facet.Choice> agencies(SignedIn.Officer officer) {
        return publishers.all().stream()
                .filter(a -> rights.sees(officer, a.id()))
                .map(a -> new Facet.Choice(a.id().toString(), a.name()))
                .toList();
    }
}
