package org.tongyuan.disclosure.conversion;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.request.AnsweredRequests;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;

/** What the desk's pages of conversion show: of the own agency, of all to the authority in charge. */
@Component
class ConversionPages {

    /** 多个申请人 (条例, art. 44): the regulation gives no number, so more than one. */
    static final int SEVERAL = 2;

    private final Suggestions suggestions;
    private final RefusedInformation refusals;
    private final AnsweredRequests requests;
    private final DisclosureCatalogue catalogue;
    private final Publishers publishers;
    private final Now now;

    ConversionPages(
            Suggestions suggestions,
            RefusedInformation refusals,
            AnsweredRequests requests,
            DisclosureCatalogue catalogue,
            Publishers publishers,
            Now now) {
        this.suggestions = suggestions;
        this.refusals = refusals;
        this.requests = requests;
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.now = now;
    }

    /** Who looks, and when. */
    @Component("conversionNow")
    record Now(CurrentUser user, LegalTime time) {}

    /** The list; {@code next} is where the next page of refusals begins, null on the last. */
    record DeskPage(
            List<Suggestion> suggestions,
            List<AnsweredRequests.Shared> shared,
            List<RefusedInformation.Refusal> refusals,
            @Nullable String next,
            boolean handles,
            LocalDate today) {}

    record SuggestionPage(
            Suggestion of, AnsweredRequests.Answered request, List<String> files, String agency, boolean handles) {}

    record RefusalPage(
            RefusedInformation.Refusal of, List<RefusedInformation.Review> reviews, String agency, boolean handles) {}

    SignedIn.Officer officer() {
        return now.user().officer();
    }

    private @Nullable UUID seen() {
        return publishers.isInCharge(officer().agencyId()) ? null : officer().agencyId();
    }

    private boolean handles(UUID agency) {
        return officer().agencyId().equals(agency) && officer().may(Permission.DISCLOSURE_HANDLE);
    }

    private void mustSee(UUID agency) {
        UUID seen = seen();
        if (seen != null && !seen.equals(agency)) {
            throw new NotFound("conversion of " + agency);
        }
    }

    DeskPage desk(@Nullable String after) {
        var found = refusals.of(seen(), RefusedInformation.After.parse(after));
        var page = found.stream().limit(RefusedInformation.PAGE).toList();
        return new DeskPage(
                suggestions.of(seen()),
                requests.shared(seen(), SEVERAL),
                page,
                found.size() > page.size() ? RefusedInformation.After.of(page.getLast()) : null,
                officer().may(Permission.DISCLOSURE_HANDLE),
                now.time().today());
    }

    SuggestionPage suggestion(UUID id) {
        var found = suggestions.require(id);
        mustSee(found.agencyId());
        var request = requests.require(found.number(), officer());
        return new SuggestionPage(
                found,
                request,
                requests.namesGiven(request.id()),
                publishers.require(found.agencyId()).name(),
                handles(found.agencyId()));
    }

    RefusalPage refusal(UUID id) {
        var found = refusals.require(id);
        mustSee(found.agencyId());
        return new RefusalPage(
                found,
                refusals.reviewsOf(id),
                publishers.require(found.agencyId()).name(),
                handles(found.agencyId()));
    }

    List<Category> categories() {
        var agency = publishers.require(officer().agencyId());
        return catalogue.categoriesOf(publishers.regionOf(agency).level());
    }
}
