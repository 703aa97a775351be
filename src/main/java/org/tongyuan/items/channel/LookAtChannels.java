package org.tongyuan.items.channel;

import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.channel.ChannelChecks.Row;
import org.tongyuan.items.version.ItemVersions;
import org.tongyuan.items.version.StoredVersion;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** What a person does on the page of an item's channels: keeps what a look found, has a sheet printed anew. */
@UseCase
class LookAtChannels {

    private final ChannelChecks checks;
    private final ItemSheets sheets;
    private final ItemVersions versions;
    private final Journal journal;
    private final LegalTime time;

    LookAtChannels(ChannelChecks checks, ItemSheets sheets, ItemVersions versions, Journal journal, LegalTime time) {
        this.checks = checks;
        this.sheets = sheets;
        this.versions = versions;
        this.journal = journal;
        this.time = time;
    }

    @Transactional
    void keep(StoredVersion version, List<Row> rows, Actor actor) {
        checks.replace(version, rows);
        long differing = rows.stream().filter(row -> !row.equal()).count();
        journal.record(entry("ITEM_CHANNELS_CHECKED", version, actor)
                .with("channels", Integer.toString(rows.size()))
                .with("differing", Long.toString(differing)));
    }

    /** The sheet is thrown away and printed from the version when it is next asked for. */
    @Transactional
    void reprint(StoredVersion version, Actor actor) {
        sheets.forget(version);
        journal.record(entry("ITEM_SHEET_REPRINTED", version, actor));
    }

    private Entry entry(String act, StoredVersion version, Actor actor) {
        return Entry.of(actor, act, new Subject("item", version.itemId().toString()), time.now())
                .with("version", version.id().toString())
                .sealed(versions.seal(version.itemId()));
    }
}
