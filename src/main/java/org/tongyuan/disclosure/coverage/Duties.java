package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agency;
import org.tongyuan.disclosure.catalogue.CatalogueOnDay;
import org.tongyuan.disclosure.catalogue.Category;
import org.tongyuan.disclosure.catalogue.DisclosureCatalogue;
import org.tongyuan.disclosure.catalogue.EntryInForce;
import org.tongyuan.disclosure.catalogue.Publishers;
import org.tongyuan.disclosure.catalogue.Refinement;
import org.tongyuan.platform.LegalBasis;

/** What agencies have to publish on a day: the categories they were given, and the entries by which the levels refined them. */
@Component
@LegalBasis("政府信息公开条例, art. 22")
class Duties {

    private final DutyRows rows;
    private final CatalogueOnDay onDay;
    private final DisclosureCatalogue catalogue;
    private final Refinement refinement;
    private final Publishers publishers;

    Duties(
            DutyRows rows,
            CatalogueOnDay onDay,
            DisclosureCatalogue catalogue,
            Refinement refinement,
            Publishers publishers) {
        this.rows = rows;
        this.onDay = onDay;
        this.catalogue = catalogue;
        this.refinement = refinement;
        this.publishers = publishers;
    }

    /** In the order of the categories; the category as a whole before its entries, agencies by name within each. */
    List<Duty> all(LocalDate day) {
        var given = rows.all();
        var entries = onDay.on(day);
        var agencies = publishers.all();
        var duties = new ArrayList<Duty>();
        for (Category category : catalogue.categories()) {
            var ofCategory = given.stream()
                    .filter(d -> d.category().equals(category.code()))
                    .toList();
            for (Agency agency : agencies) {
                ofCategory.stream()
                        .filter(d -> d.agency().equals(agency.id()))
                        .forEach(d -> duties.add(whole(category, d)));
            }
            duties.addAll(ofEntries(
                    entries.stream()
                            .filter(e -> e.category().equals(category.code()))
                            .toList(),
                    ofCategory,
                    agencies));
        }
        return duties;
    }

    List<Duty> of(UUID agency, LocalDate day) {
        return all(day).stream().filter(d -> d.agency().equals(agency)).toList();
    }

    private Duty whole(Category category, DutyRows.DutyRow given) {
        return new Duty(
                given.agency(),
                category.code(),
                null,
                refinement.refine(catalogue.base(category), given.said()),
                List.of(),
                given.since());
    }

    /** For each agency the lowest entry that charges it speaks: it says again what those above it demand. */
    private List<Duty> ofEntries(List<EntryInForce> entries, List<DutyRows.DutyRow> given, List<Agency> agencies) {
        var duties = new ArrayList<Duty>();
        for (var entry : entries) {
            for (Agency agency : agencies) {
                if (charges(entry, agency, given) && !saidAgain(entry, agency, entries, given)) {
                    duties.add(new Duty(
                            agency.id(),
                            entry.category(),
                            entry.entry().id(),
                            entry.terms(),
                            words(entry),
                            entry.since(agency.id(), sinceOf(agency, given))));
                }
            }
        }
        return duties;
    }

    private boolean charges(EntryInForce entry, Agency agency, List<DutyRows.DutyRow> given) {
        boolean named = entry.agencies().isEmpty()
                ? given.stream().anyMatch(d -> d.agency().equals(agency.id()))
                : entry.agencies().contains(agency.id());
        return named && entry.entry().holdsIn(publishers.regionOf(agency).code());
    }

    private boolean saidAgain(
            EntryInForce entry, Agency agency, List<EntryInForce> entries, List<DutyRows.DutyRow> given) {
        return entries.stream()
                .filter(e -> e.above().contains(entry.entry().id()))
                .anyMatch(e -> charges(e, agency, given));
    }

    private static LocalDate sinceOf(Agency agency, List<DutyRows.DutyRow> given) {
        return given.stream()
                .filter(d -> d.agency().equals(agency.id()))
                .map(DutyRows.DutyRow::since)
                .findFirst()
                .orElse(LocalDate.MIN);
    }

    private static List<String> words(EntryInForce entry) {
        return entry.words().isEmpty() ? List.of() : Arrays.asList(entry.words().split(" "));
    }
}
