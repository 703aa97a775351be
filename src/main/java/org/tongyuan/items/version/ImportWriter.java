package org.tongyuan.items.version;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.version.ImportedVersions.Known;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.search.SearchIndex;

/** Writes the versions of a stretch of rows in a few batches, with search and journal, in the caller's transaction. */
@Component
class ImportWriter {

    private static final String NEW_ITEM =
            "INSERT INTO items.item (id, code, basic_id, in_force, created) VALUES (?, ?, ?, ?, ?)";
    private static final String REPLACE = """
        UPDATE items.item_version SET state = 'REPLACED', ended = ?, ended_by = ?, ended_why = '由新版本替换', version = version + 1
        WHERE item_id = ? AND state = 'PUBLISHED'\
        """;
    private static final String IN_FORCE = """
        UPDATE items.item SET in_force = ?, ended = NULL, ended_by = NULL, ended_why = NULL, version = version + 1 WHERE id = ?\
        """;
    private static final String NEW_VERSION = """
        INSERT INTO items.item_version (id, item_id, number, state, name, agency_id, agency_name, region_code, type, kind,
            topics, audience, missing, content, content_hash, effective_on, created, created_by, published, published_by)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?::text[], ?::jsonb, ?, ?, ?, ?, ?, ?)\
        """;

    private static final Actor IMPORT = Actor.system("items-import");

    private final JdbcTemplate jdbc;
    private final BasicEntries basic;
    private final SearchIndex search;
    private final Journal journal;
    private final LegalTime time;

    ImportWriter(JdbcTemplate jdbc, BasicEntries basic, SearchIndex search, Journal journal, LegalTime time) {
        this.jdbc = jdbc;
        this.basic = basic;
        this.search = search;
        this.journal = journal;
        this.time = time;
    }

    /** One version to be written. */
    record Write(String code, UUID itemId, UUID versionId, int number, boolean newItem, ItemContent content) {

        static Write of(String code, @Nullable Known before, ItemContent content) {
            return before == null
                    ? new Write(code, Ids.next(), Ids.next(), 1, true, content)
                    : new Write(code, before.itemId(), Ids.next(), before.number() + 1, false, content);
        }
    }

    void write(List<Write> writes, boolean inForce, String by, String cause) {
        Timestamp now = Timestamp.from(time.now());
        var items = new ArrayList<@Nullable Object[]>();
        var replaced = new ArrayList<Object[]>();
        var moved = new ArrayList<Object[]>();
        var versions = new ArrayList<@Nullable Object[]>();
        for (Write w : writes) {
            if (w.newItem()) {
                UUID basicId = basic.findOrAdd(w.code(), w.content(), time.now());
                items.add(new @Nullable Object[] {w.itemId(), w.code(), basicId, inForce ? w.versionId() : null, now});
            } else if (inForce) {
                replaced.add(new Object[] {now, by, w.itemId()});
                moved.add(new Object[] {w.versionId(), w.itemId()});
            }
            versions.add(version(w, inForce, now, by));
        }
        jdbc.batchUpdate(NEW_ITEM, items);
        jdbc.batchUpdate(REPLACE, replaced);
        jdbc.batchUpdate(NEW_VERSION, versions);
        jdbc.batchUpdate(IN_FORCE, moved);
        if (inForce) {
            search.putAll(writes.stream()
                    .map(w -> InForce.entryOf(w.itemId(), w.code(), w.content()))
                    .toList());
        }
        record(writes, cause);
    }

    private Map<UUID, String> seals(List<Write> writes) {
        var seals = new HashMap<UUID, String>();
        jdbc.query(
                "SELECT id, items.seal_of(id) FROM unnest(?::uuid[]) AS id",
                row -> {
                    seals.put(row.getObject(1, UUID.class), row.getString(2));
                },
                (Object) writes.stream().map(Write::itemId).toArray(UUID[]::new));
        return seals;
    }

    private @Nullable Object[] version(Write w, boolean inForce, Timestamp now, String by) {
        var values = new ArrayList<@Nullable Object>();
        values.add(w.versionId());
        values.add(w.itemId());
        values.add(w.number());
        values.add(inForce ? "PUBLISHED" : "DRAFT");
        values.addAll(ItemVersions.columnsOf(w.content()));
        LocalDate effective = inForce ? time.today() : null;
        values.add(effective);
        values.add(now);
        values.add(by);
        values.add(inForce ? now : null);
        values.add(inForce ? by : null);
        return values.toArray();
    }

    /** One entry for the stretch, whose digest covers every version written, in order; and one for each item, with its seal. */
    private void record(List<Write> writes, String cause) {
        var seals = seals(writes);
        for (Write w : writes) {
            journal.record(Entry.of(
                            IMPORT,
                            "ITEM_IMPORTED",
                            new Subject("item", w.itemId().toString()),
                            time.now())
                    .with("version", w.versionId().toString())
                    .with("hash", ContentJson.hash(w.content()))
                    .with("cause", cause)
                    .sealed(Objects.requireNonNull(seals.get(w.itemId()))));
        }
        var text = new StringBuilder();
        writes.forEach(w -> text.append(w.versionId())
                .append(' ')
                .append(ContentJson.hash(w.content()))
                .append('\n'));
        String[] subject = cause.split("/", 2);
        journal.record(Entry.of(IMPORT, "ITEMS_IMPORTED", new Subject(subject[0], subject[1]), time.now())
                .with("versions", String.valueOf(writes.size()))
                .with("digest", ContentJson.sha256(text.toString())));
    }
}
