package org.tongyuan.items.editing;

import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.version.Actors;
import org.tongyuan.items.version.InForce;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.UseCase;

/** Ends an item: no new cases from now on; those that run keep their version. */
@UseCase
class EndItem {

    private final ItemVersions versions;
    private final InForce inForce;
    private final Journal journal;
    private final LegalTime time;

    EndItem(ItemVersions versions, InForce inForce, Journal journal, LegalTime time) {
        this.versions = versions;
        this.inForce = inForce;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void end(String code, String why, Actor actor) {
        var itemId = versions.itemId(code).orElseThrow(() -> new NotFound("item " + code));
        versions.end(itemId, time.now(), Actors.text(actor), why);
        inForce.remove(itemId, code);
        journal.record(Entry.of(actor, "ITEM_ENDED", new Subject("item", itemId.toString()), time.now())
                .sealed(versions.seal(itemId)));
    }
}
