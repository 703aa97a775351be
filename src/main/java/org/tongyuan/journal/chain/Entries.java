package org.tongyuan.journal.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Recorded;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the journal: one statement takes the place in the chain and locks it, one writes the entry and the new head. */
@Repository
public class Entries {

    static final String COLUMNS = """
        position, subject_kind, subject_id, chain_index, actor_kind, actor_id, act, occurred, recorded,
        details::text AS details, seal, prev_hash, hash\
        """;
    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Place(int chainIndex, String previous, long position) {}

    /**
     * The next place in the subject's chain; the chain's row stays locked until the transaction ends. The position is taken after
     * the row was written, so that a position never belongs to a transaction without an id: {@link Horizon} relies on it.
     */
    Place nextPlace(Subject subject) {
        return jdbc.sql("""
            INSERT INTO journal.chain AS c (subject_kind, subject_id, length, head) VALUES (?, ?, 1, '')
            ON CONFLICT (subject_kind, subject_id) DO UPDATE SET length = c.length + 1
            RETURNING length, head, nextval('journal.position')\
            """)
                .params(subject.kind(), subject.id())
                .query((row, n) -> new Place(row.getInt(1), row.getString(2), row.getLong(3)))
                .single();
    }

    void append(Recorded recorded, String previous) {
        Entry entry = recorded.entry();
        Subject subject = entry.subject();
        jdbc.sql("""
            WITH written AS (
              INSERT INTO journal.entry (position, subject_kind, subject_id, chain_index, actor_kind, actor_id,
                act, occurred, recorded, details, seal, prev_hash, hash)
              VALUES (:position, :kind, :id, :index, :actorKind, :actorId,
                :act, :occurred, :recorded, :details::jsonb, :seal, :previous, :hash))
            UPDATE journal.chain SET head = :hash WHERE subject_kind = :kind AND subject_id = :id\
            """)
                .param("position", recorded.position())
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("index", recorded.chainIndex())
                .param("actorKind", entry.actor().kind().name())
                .param("actorId", entry.actor().id())
                .param("act", entry.act())
                .param("occurred", utc(entry.occurred()))
                .param("recorded", utc(recorded.recorded()))
                .param("details", json.writeValueAsString(entry.details()))
                .param("seal", entry.seal())
                .param("previous", previous)
                .param("hash", recorded.hash())
                .update();
    }

    List<Recorded> of(Subject subject) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM journal.entry WHERE subject_kind = ? AND subject_id = ? ORDER BY chain_index")
                .params(subject.kind(), subject.id())
                .query((row, n) -> map(row))
                .list();
    }

    List<Recorded> after(long position, long upTo, int limit) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM journal.entry WHERE position > ? AND position <= ? ORDER BY position LIMIT ?")
                .params(position, upTo, limit)
                .query((row, n) -> map(row))
                .list();
    }

    /** Reads one row selected with {@link #COLUMNS}. */
    public Recorded map(ResultSet row) throws SQLException {
        var entry = new Entry(
                new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                row.getString("act"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                instant(row, "occurred"),
                json.readValue(row.getString("details"), DETAILS),
                row.getString("seal"));
        return new Recorded(
                row.getLong("position"),
                row.getInt("chain_index"),
                entry,
                instant(row, "recorded"),
                row.getString("hash"));
    }

    /** The columns that {@link #map} reads. */
    public static String columns() {
        return COLUMNS;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
