package org.tongyuan.disclosure.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.agencies.Region;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Adds an entry of the catalogue, changes it from a day on, and ends it; nothing it once said is lost. */
@UseCase
@LegalBasis("政府信息公开条例, art. 22")
class KeepEntry {

    private final CatalogueEntries entries;
    private final CatalogueOnDay onDay;
    private final Refinement refinement;
    private final EntryRights rights;
    private final EntryJournal journal;
    private final LegalTime time;

    KeepEntry(
            CatalogueEntries entries,
            CatalogueOnDay onDay,
            Refinement refinement,
            EntryRights rights,
            EntryJournal journal,
            LegalTime time) {
        this.entries = entries;
        this.onDay = onDay;
        this.refinement = refinement;
        this.rights = rights;
        this.journal = journal;
        this.time = time;
    }

    /** What is said of an entry from a day on, today or later. */
    record Text(Said said, String words, List<UUID> agencies, LocalDate from) {}

    /** Where an entry hangs: {@code parent} null for right below the category. */
    record Place(String category, @Nullable UUID parent, String region) {}

    @Transactional
    UUID add(Place place, Text text, SignedIn.Officer officer) {
        Region region = mustKeep(officer, place.region());
        var category = rights.categoryFor(place.category(), region.level());
        var entry = new CatalogueEntry(
                Ids.next(), category.code(), place.parent(), region.code(), region.level(), null, 0, List.of());
        mustFit(entry, text);
        entries.insert(entry);
        entries.add(entry, version(1, text), officer.actor(), time.now());
        journal.record("CATALOGUE_ENTRY_ADDED", entry, text.said().second(), officer);
        return entry.id();
    }

    @Transactional
    void change(UUID id, Text text, SignedIn.Officer officer) {
        var entry = mustBeInForce(id);
        mustKeep(officer, entry.region());
        var next = version(entry.last().number() + 1, text);
        if (next.saysTheSameAs(entry.last())
                && !text.from().isBefore(entry.last().from())) {
            return;
        }
        if (text.from().isBefore(entry.last().from())) {
            throw new RuleBroken(
                    "disclosure.entry.before-last", entry.last().from().toString());
        }
        mustFit(entry, text);
        entries.add(entry, next, officer.actor(), time.now());
        journal.record("CATALOGUE_ENTRY_CHANGED", entry, text.said().second(), officer);
    }

    /** What hangs below it must have ended before: a lower level would otherwise lose what it builds on without being told. */
    @Transactional
    void end(UUID id, LocalDate on, String reason, SignedIn.Officer officer) {
        var entry = mustBeInForce(id);
        mustKeep(officer, entry.region());
        mustBeTodayOrLater(on);
        boolean below = entries.all().stream().anyMatch(e -> id.equals(e.parent()) && !e.hasEnded());
        if (below) {
            throw new RuleBroken("disclosure.entry.has-below");
        }
        entries.end(entry, new CatalogueEntry.End(on, reason.strip()));
        journal.record("CATALOGUE_ENTRY_ENDED", entry, reason.strip(), officer);
    }

    private Region mustKeep(SignedIn.Officer officer, String region) {
        officer.mustBeAbleTo(Permission.DISCLOSURE_APPROVE);
        return rights.regionsOf(officer).stream()
                .filter(r -> r.code().equals(region))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("CATALOGUE_ENTRIES", "disclosure.entry.not-in-charge"));
    }

    private void mustFit(CatalogueEntry entry, Text text) {
        mustBeTodayOrLater(text.from());
        refinement.mustBeRight(text.said());
        UUID parent = entry.parent();
        if (parent != null) {
            var upper = onDay.find(parent, text.from()).orElseThrow(() -> new RuleBroken("disclosure.entry.parent"));
            boolean fits =
                    upper.category().equals(entry.category()) && upper.entry().holdsIn(entry.region());
            if (!fits) {
                throw new RuleBroken("disclosure.entry.parent");
            }
            refinement.mustKeep(upper.terms(), text.said());
        }
        rights.mustLieIn(entry, text.agencies());
    }

    private void mustBeTodayOrLater(LocalDate day) {
        if (day.isBefore(time.today())) {
            throw new RuleBroken("disclosure.entry.past");
        }
    }

    private CatalogueEntry mustBeInForce(UUID id) {
        var entry = entries.require(id);
        if (entry.hasEnded()) {
            throw new RuleBroken("disclosure.entry.ended");
        }
        return entry;
    }

    private static CatalogueEntry.Version version(int number, Text text) {
        return new CatalogueEntry.Version(number, text.from(), text.said(), text.words(), text.agencies());
    }
}
