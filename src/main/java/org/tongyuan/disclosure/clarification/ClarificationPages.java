package org.tongyuan.disclosure.clarification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Agency;
import org.tongyuan.calendar.Reason;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.Facet;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.clarification.ClarificationLinks.Link;
import org.tongyuan.disclosure.clarification.ClarificationLinks.PublicRecordLine;
import org.tongyuan.platform.NotFound;

/** What the pages show of a report. */
@Component
class ClarificationPages {

    /** A report with what belongs to it. */
    record View(
            Clarification of,
            Agency agency,
            @Nullable PublicRecordLine about,
            @Nullable Link clarification,
            String left,
            List<Reason> reasons) {}

    /** A line of the desk's list. */
    record Row(Clarification of, Agency agency, String left, boolean late) {}

    private final Clarifications clarifications;
    private final ClarificationLinks links;
    private final ClarificationDesk desk;
    private final ClarificationActs acts;
    private final Publishers publishers;
    private final DisclosureCatalogue catalogue;

    ClarificationPages(
            Clarifications clarifications,
            ClarificationLinks links,
            ClarificationDesk desk,
            ClarificationActs acts,
            Publishers publishers,
            DisclosureCatalogue catalogue) {
        this.clarifications = clarifications;
        this.links = links;
        this.desk = desk;
        this.acts = acts;
        this.publishers = publishers;
        this.catalogue = catalogue;
    }

    List<ClarificationLinks.Line> published(int most) {
        return links.all(most);
    }

    Optional<PublicRecordLine> record(String indexNo) {
        return links.published(indexNo);
    }

    List<Agency> agencies() {
        return desk.answering();
    }

    View byReceipt(String receipt) {
        return view(clarifications.byReceipt(receipt).orElseThrow(() -> new NotFound("clarification by receipt")));
    }

    View visible(String number, SignedIn.Officer officer) {
        var found = clarifications.require(number);
        desk.mustSee(officer, found);
        return view(found);
    }

    private View view(Clarification c) {
        var calendar = desk.calendar(c.head().regionCode());
        String index = c.said().indexNo();
        UUID record = c.recordId();
        return new View(
                c,
                publishers.require(c.agencyId()),
                index == null ? null : links.published(index).orElse(null),
                record == null ? null : links.byRecord(record).orElse(null),
                c.clock().text(acts.today(), calendar),
                c.clock().reasons(calendar));
    }

    List<Row> rows(SignedIn.Officer officer, boolean open) {
        LocalDate today = acts.today();
        return clarifications.of(desk.seesAll(officer) ? null : officer.agencyId(), open).stream()
                .map(c -> new Row(
                        c,
                        publishers.require(c.agencyId()),
                        c.clock().text(today, desk.calendar(c.head().regionCode())),
                        c.state() == Clarification.State.REPORTED && c.clock().isOver(today)))
                .toList();
    }

    List<ClarificationActs.Line> history(View view) {
        return acts.of(view.of().head().id());
    }

    boolean mayHandle(SignedIn.Officer officer, View view) {
        return desk.mayHandle(officer, view.of());
    }

    /** The categories in which the agency may publish it. */
    List<Category> categories(View view) {
        return catalogue.categoriesOf(publishers.regionOf(view.agency()).level());
    }

    List<Facet.Choice> topics() {
        return catalogue.choices(Facet.TOPIC);
    }
}
