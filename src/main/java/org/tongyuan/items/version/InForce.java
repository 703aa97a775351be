package org.tongyuan.items.version;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.search.SearchEntry;
import org.tongyuan.search.SearchIndex;

/** Makes a version the one in force, for the database, the search index and the memories of this node together. */
@Component
public class InForce {

    private static final Actor MIDNIGHT = Actor.system("items-take-effect");

    private final ItemVersions versions;
    private final SearchIndex search;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final LegalTime time;

    InForce(
            ItemVersions versions,
            SearchIndex search,
            Journal journal,
            ApplicationEventPublisher events,
            LegalTime time) {
        this.versions = versions;
        this.search = search;
        this.journal = journal;
        this.events = events;
        this.time = time;
    }

    public void put(StoredVersion version, String by) {
        versions.putInForce(version.itemId(), version.id(), time.now(), by);
        search.put(entryOf(version.itemId(), version.code(), version.content()));
        events.publishEvent(new InForceChanged(List.of(version.code())));
    }

    public void remove(UUID itemId, String code) {
        search.remove("item", itemId.toString());
        events.publishEvent(new InForceChanged(List.of(code)));
    }

    /** Versions published for a later day take effect when it comes. */
    @Transactional
    public void takeEffect() {
        for (StoredVersion version : versions.dueToTakeEffect(time.today())) {
            put(version, Actors.text(MIDNIGHT));
            journal.record(Entry.of(
                            MIDNIGHT,
                            "ITEM_TOOK_EFFECT",
                            new Subject("item", version.itemId().toString()),
                            time.now())
                    .with("version", version.id().toString())
                    .sealed(versions.seal(version.itemId())));
        }
    }

    /** What search knows of an item. */
    public static SearchEntry entryOf(UUID itemId, String code, ItemContent c) {
        String body = String.join(
                " ",
                c.agencyName(),
                c.parentName() == null ? "" : c.parentName(),
                c.type().label(),
                String.join(" ", c.topics()),
                c.conditions() == null ? "" : c.conditions(),
                code);
        return new SearchEntry("item", itemId.toString(), c.name(), body, "/items/" + code, c.agencyId(), true, 10);
    }
}
