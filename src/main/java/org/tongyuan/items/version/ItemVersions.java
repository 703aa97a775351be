package org.tongyuan.items.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.items.ItemVersion.State;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Items and their versions in the database. */
@Repository
public class ItemVersions {

    private static final String SELECT = """
        SELECT v.*, i.code FROM items.item_version v JOIN items.item i ON i.id = v.item_id
        """;

    private final JdbcClient jdbc;

    ItemVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StoredVersion> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE v.id = ?")
                .param(id)
                .query(ItemVersions::map)
                .optional();
    }

    public StoredVersion require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("item version " + id));
    }

    /** Every version of an item, newest first; empty when there is no such item. */
    public List<StoredVersion> historyOf(String code) {
        return jdbc.sql(SELECT + "WHERE i.code = ? ORDER BY v.number DESC")
                .param(code)
                .query(ItemVersions::map)
                .list();
    }

    public Optional<UUID> inForceId(String code) {
        return jdbc.sql("SELECT in_force FROM items.item WHERE code = ? AND in_force IS NOT NULL")
                .param(code)
                .query(UUID.class)
                .optional();
    }

    public List<StoredVersion> inForceOf(UUID agencyId) {
        return jdbc.sql("""
            SELECT v.*, i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE v.agency_id = ? ORDER BY v.name, v.id\
            """).param(agencyId).query(ItemVersions::map).list();
    }

    List<String> codesNamed(String name) {
        return jdbc.sql("""
            SELECT i.code FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE v.name = ? AND v.state = 'PUBLISHED' ORDER BY i.code\
            """).param(name).query((row, n) -> row.getString(1)).list();
    }

    public Optional<UUID> itemId(String code) {
        return jdbc.sql("SELECT id FROM items.item WHERE code = ?")
                .param(code)
                .query(UUID.class)
                .optional();
    }

    /** Adds an item; the code stays as given. */
    public UUID addItem(String code, @Nullable UUID basicId, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO items.item (id, code, basic_id, created) VALUES (?, ?, ?, ?)")
                .params(Arrays.asList(id, code, basicId, Timestamp.from(now)))
                .update();
        return id;
    }

    /** Adds the next version of an item as a draft; a second draft beside the first is refused. */
    public UUID addDraft(UUID itemId, ItemContent content, Instant now, String by) {
        UUID id = Ids.next();
        int added = jdbc.sql("""
            INSERT INTO items.item_version (id, item_id, number, state, name, agency_id, agency_name, region_code, type, kind,
                topics, audience, missing, content, content_hash, created, created_by)
            SELECT ?, ?, coalesce((SELECT max(number) FROM items.item_version WHERE item_id = ?), 0) + 1, 'DRAFT',
                ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?::text[], ?::jsonb, ?, ?, ?
            WHERE NOT EXISTS (SELECT 1 FROM items.item_version WHERE item_id = ? AND state IN ('DRAFT', 'REVIEWED'))\
            """)
                .params(id, itemId, itemId)
                .params(columnsOf(content))
                .params(Timestamp.from(now), by, itemId)
                .update();
        if (added == 0) {
            throw new RuleBroken("item.draft.exists");
        }
        return id;
    }

    /** Writes a draft anew; it goes back to DRAFT when it had been reviewed. */
    public void saveDraft(StoredVersion draft, ItemContent content, String by) {
        mustHaveChanged(jdbc.sql("""
            UPDATE items.item_version SET name = ?, agency_id = ?, agency_name = ?, region_code = ?, type = ?, kind = ?,
                topics = ?::text[], audience = ?::text[], missing = ?::text[], content = ?::jsonb, content_hash = ?,
                state = 'DRAFT', created_by = ?, reviewed = NULL, reviewed_by = NULL, version = version + 1
            WHERE id = ? AND version = ? AND state IN ('DRAFT', 'REVIEWED')\
            """)
                .params(columnsOf(content))
                .params(by, draft.id(), draft.version())
                .update());
    }

    public void markReviewed(StoredVersion draft, Instant now, String by) {
        mustHaveChanged(jdbc.sql("""
            UPDATE items.item_version SET state = 'REVIEWED', reviewed = ?, reviewed_by = ?, version = version + 1
            WHERE id = ? AND version = ? AND state = 'DRAFT'\
            """)
                .params(Timestamp.from(now), by, draft.id(), draft.version())
                .update());
    }

    public void markPublished(StoredVersion reviewed, LocalDate effectiveOn, Instant now, String by) {
        mustHaveChanged(jdbc.sql("""
            UPDATE items.item_version SET state = 'PUBLISHED', effective_on = ?, published = ?, published_by = ?, version = version + 1
            WHERE id = ? AND version = ? AND state = 'REVIEWED'\
            """)
                .params(effectiveOn, Timestamp.from(now), by, reviewed.id(), reviewed.version())
                .update());
    }

    /** Makes a published version the one in force; the one before it is replaced. */
    public void putInForce(UUID itemId, UUID versionId, Instant now, String by) {
        jdbc.sql("""
            UPDATE items.item_version SET state = 'REPLACED', ended = ?, ended_by = ?, ended_why = '由新版本替换', version = version + 1
            WHERE item_id = ? AND state = 'PUBLISHED' AND number < (SELECT number FROM items.item_version WHERE id = ?)\
            """).params(Timestamp.from(now), by, itemId, versionId).update();
        jdbc.sql("UPDATE items.item SET in_force = ?, ended = NULL, ended_by = NULL, ended_why = NULL, version"
                        + " = version + 1 WHERE id = ?")
                .params(versionId, itemId)
                .update();
    }

    /** Versions whose day has come and that are not in force yet. */
    public List<StoredVersion> dueToTakeEffect(LocalDate today) {
        return jdbc.sql(SELECT + """
            LEFT JOIN items.item_version f ON f.id = i.in_force
            WHERE v.state = 'PUBLISHED' AND v.effective_on <= ? AND i.ended IS NULL AND coalesce(f.number, 0) < v.number
            ORDER BY v.number\
            """).param(today).query(ItemVersions::map).list();
    }

    /** Ends an item with its published versions; drafts end with it. */
    public void end(UUID itemId, Instant now, String by, String why) {
        jdbc.sql("""
            UPDATE items.item_version SET state = 'ENDED', ended = ?, ended_by = ?, ended_why = ?, version = version + 1
            WHERE item_id = ? AND state IN ('DRAFT', 'REVIEWED', 'PUBLISHED')\
            """).params(Timestamp.from(now), by, why, itemId).update();
        jdbc.sql("UPDATE items.item SET in_force = NULL, ended = ?, ended_by = ?, ended_why = ?, version ="
                        + " version + 1 WHERE id = ?")
                .params(Timestamp.from(now), by, why, itemId)
                .update();
    }

    /** The digest of an item with all its versions as they are now. */
    public String seal(UUID itemId) {
        return jdbc.sql("SELECT items.seal_of(?)")
                .param(itemId)
                .query(String.class)
                .single();
    }

    /** The values of the columns name … content_hash, in the order of the table. */
    public static List<Object> columnsOf(ItemContent c) {
        return List.of(
                c.name(),
                c.agencyId(),
                c.agencyName(),
                c.regionCode(),
                c.type().name(),
                c.kind().name(),
                array(c.topics()),
                array(c.audience()),
                array(Missing.of(c).stream().map(Enum::name).toList()),
                ContentJson.write(c),
                ContentJson.hash(c));
    }

    private static String array(List<String> values) {
        var text = new StringBuilder("{");
        for (String value : values) {
            text.append(text.length() > 1 ? "," : "")
                    .append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    private static void mustHaveChanged(int rows) {
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    static StoredVersion map(ResultSet row, int index) throws SQLException {
        return new StoredVersion(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getString("code"),
                row.getInt("number"),
                State.valueOf(row.getString("state")),
                ContentJson.read(row.getString("content")),
                row.getString("content_hash"),
                Arrays.stream((String[]) row.getArray("missing").getArray())
                        .map(Missing::valueOf)
                        .toList(),
                row.getObject("effective_on", LocalDate.class),
                row.getTimestamp("created").toInstant(),
                row.getString("created_by"),
                instant(row, "reviewed"),
                row.getString("reviewed_by"),
                instant(row, "published"),
                row.getString("published_by"),
                instant(row, "ended"),
                row.getString("ended_why"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
