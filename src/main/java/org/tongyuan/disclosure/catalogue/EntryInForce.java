package org.tongyuan.disclosure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An entry on a day, with everything it takes from above it.
 *
 * @param agencies those charged, by itself or by the entry above it; none when all with the category are that lie in its region
 * @param above the entries above it, which it says again for those it charges
 */
public record EntryInForce(
        CatalogueEntry entry, LocalDate day, Terms terms, String words, List<UUID> agencies, Set<UUID> above) {

    public EntryInForce {
        agencies = List.copyOf(agencies);
        above = Set.copyOf(above);
    }

    public String category() {
        return entry.category();
    }

    /** Since when the agency is charged without a break; {@code otherwise} when it is not by its name. */
    public LocalDate since(UUID agency, LocalDate otherwise) {
        var first = entry.versions().getFirst().from();
        return entry.chargedSince(agency, day).orElse(otherwise.isBefore(first) ? first : otherwise);
    }
}
