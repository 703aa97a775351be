package org.tongyuan.disclosure.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.agencies.RegionLevel;

/**
 * An entry 事项 of the catalogue below a category of the base catalogue: a part of the category, or what a level adds to an entry above it.
 *
 * @param parent the entry above it; null when that is the category
 * @param region whose demand it is, with {@code level}; it holds there and below
 * @param versions what it said since when, the first first
 */
public record CatalogueEntry(
        UUID id,
        String category,
        @Nullable UUID parent,
        String region,
        RegionLevel level,
        @Nullable End end,
        int version,
        List<Version> versions) {

    public CatalogueEntry {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(Version::number))
                .toList();
    }

    /** {@code on}: the first day on which it holds no more. */
    public record End(LocalDate on, String reason) {}

    /**
     * What it says from a day on.
     *
     * @param words by one of which, between blanks, its records are told by their name; empty when the category tells them
     * @param agencies those charged; none when all with the category are, or those of the entry above
     */
    public record Version(int number, LocalDate from, Said said, String words, List<UUID> agencies) {

        public Version {
            agencies = List.copyOf(agencies);
        }

        boolean saysTheSameAs(Version other) {
            return said.equals(other.said) && words.equals(other.words) && agencies.equals(other.agencies);
        }
    }

    /** What it says on the day; empty before it begins and after it ended. */
    public Optional<Version> at(LocalDate day) {
        if (end != null && !day.isBefore(end.on())) {
            return Optional.empty();
        }
        return versions.reversed().stream().filter(v -> !v.from().isAfter(day)).findFirst();
    }

    public Version last() {
        return versions.getLast();
    }

    public boolean hasEnded() {
        return end != null;
    }

    /** Since when an agency has been charged without a break, counted back from the day; empty when it is not by name. */
    Optional<LocalDate> chargedSince(UUID agency, LocalDate day) {
        LocalDate since = null;
        for (Version v : versions.reversed()) {
            if (v.from().isAfter(day)) {
                continue;
            }
            if (!v.agencies().contains(agency)) {
                break;
            }
            since = v.from();
        }
        return Optional.ofNullable(since);
    }

    /** Whether a region is the entry's or lies in it: 990000 holds for 990122 and 990122100. */
    public boolean holdsIn(String code) {
        return holdsIn(region, code);
    }

    static boolean holdsIn(String above, String below) {
        return below.startsWith(above.length() == 6 ? above.replaceFirst("(00){1,2}$", "") : above);
    }
}
