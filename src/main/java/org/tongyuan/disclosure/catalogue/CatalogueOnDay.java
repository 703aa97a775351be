package org.tongyuan.disclosure.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The base catalogue with what province, city, county and townships made of it, as it is on a day. */
@Component
public class CatalogueOnDay {

    private final CatalogueEntries entries;
    private final DisclosureCatalogue catalogue;
    private final Refinement refinement;

    CatalogueOnDay(CatalogueEntries entries, DisclosureCatalogue catalogue, Refinement refinement) {
        this.entries = entries;
        this.catalogue = catalogue;
        this.refinement = refinement;
    }

    /** In the order of the categories; an entry stands after the one above it. What is below an ended one has ended with it. */
    public List<EntryInForce> on(LocalDate day) {
        var all = entries.all();
        var found = new ArrayList<EntryInForce>();
        for (Category category : catalogue.categories()) {
            for (var entry : all) {
                if (entry.category().equals(category.code()) && entry.parent() == null) {
                    entry.at(day)
                            .map(v -> new EntryInForce(
                                    entry,
                                    day,
                                    catalogue.base(category).part(v.said()),
                                    v.words(),
                                    v.agencies(),
                                    Set.of()))
                            .ifPresent(e -> addWithBelow(e, all, found));
                }
            }
        }
        return found;
    }

    private void addWithBelow(EntryInForce upper, List<CatalogueEntry> all, List<EntryInForce> found) {
        found.add(upper);
        for (var entry : all) {
            if (upper.entry().id().equals(entry.parent())) {
                entry.at(upper.day()).ifPresent(v -> addWithBelow(below(upper, entry, v), all, found));
            }
        }
    }

    private EntryInForce below(EntryInForce upper, CatalogueEntry entry, CatalogueEntry.Version v) {
        var above = new TreeSet<>(upper.above());
        above.add(upper.entry().id());
        return new EntryInForce(
                entry,
                upper.day(),
                refinement.refine(upper.terms(), v.said()),
                v.words().isEmpty() ? upper.words() : v.words(),
                v.agencies().isEmpty() ? upper.agencies() : v.agencies(),
                above);
    }

    public Optional<EntryInForce> find(UUID entry, LocalDate day) {
        return on(day).stream().filter(e -> e.entry().id().equals(entry)).findFirst();
    }

    /** By id, for lists that name an entry's superior. */
    Map<UUID, EntryInForce> byId(LocalDate day) {
        var byId = new LinkedHashMap<UUID, EntryInForce>();
        on(day).forEach(e -> byId.put(e.entry().id(), e));
        return byId;
    }
}
