package org.tongyuan.items.editing;

import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.items.version.Actors;
import org.tongyuan.items.version.BasicEntries;
import org.tongyuan.items.version.ContentJson;
import org.tongyuan.items.version.ItemContent;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;

/** Writes drafts: of a new item, of the next version of an item, and again. */
@UseCase
class DraftItem {

    private final ItemVersions versions;
    private final BasicEntries basic;
    private final Journal journal;
    private final LegalTime time;

    DraftItem(ItemVersions versions, BasicEntries basic, Journal journal, LegalTime time) {
        this.versions = versions;
        this.basic = basic;
        this.journal = journal;
        this.time = time;
    }

    /** A new item under a code that no item has, not even an ended one. */
    @Transactional
    UUID begin(String code, ItemContent content, Actor actor) {
        if (versions.itemId(code).isPresent()) {
            throw new RuleBroken("item.code.taken", code);
        }
        UUID basicId = basic.findOrAdd(code, content, time.now());
        UUID itemId = versions.addItem(code, basicId, time.now());
        UUID id = versions.addDraft(itemId, content, time.now(), Actors.text(actor));
        record("ITEM_DRAFTED", itemId, id, content, actor);
        return id;
    }

    /** The next version of an item, beginning as a copy of the newest. */
    @Transactional
    UUID revise(String code, Actor actor) {
        StoredVersion newest = versions.historyOf(code).stream()
                .findFirst()
                .orElseThrow(() -> new org.tongyuan.platform.NotFound("item " + code));
        UUID id = versions.addDraft(newest.itemId(), newest.content(), time.now(), Actors.text(actor));
        record("ITEM_DRAFTED", newest.itemId(), id, newest.content(), actor);
        return id;
    }

    @Transactional
    void save(UUID versionId, int version, ItemContent content, Actor actor) {
        StoredVersion draft = versions.require(versionId);
        if (draft.state() != State.DRAFT && draft.state() != State.REVIEWED) {
            throw new RuleBroken("item.draft.fixed");
        }
        if (draft.version() != version) {
            throw new RuleBroken("concurrent.change");
        }
        versions.saveDraft(draft, content, Actors.text(actor));
        record("ITEM_DRAFT_SAVED", draft.itemId(), versionId, content, actor);
    }

    private void record(String act, UUID itemId, UUID versionId, ItemContent content, Actor actor) {
        journal.record(Entry.of(actor, act, new Subject("item", itemId.toString()), time.now())
                .with("version", versionId.toString())
                .with("hash", ContentJson.hash(content))
                .sealed(versions.seal(itemId)));
    }
}
