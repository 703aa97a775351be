package org.tongyuan.journal.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.SealedRows;
import org.tongyuan.journal.SealedWrite;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the journal; an entry is appended by one statement, {@code journal.append}. */
@Repository
public class Entries {

    static final String COLUMNS = """
        e.position, c.subject_kind, c.subject_id, e.chain_index, e.actor_kind, e.actor_id, e.act, e.occurred, e.recorded,
        e.details::text AS details, encode(e.seal, 'hex') AS seal, encode(e.hash, 'hex') AS hash\
        """;
    private static final String SELECT =
            "SELECT " + COLUMNS + " FROM journal.entry e JOIN journal.chain c ON c.id = e.chain";
    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Entries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private static final String APPENDED = "SELECT place, link, encode(own_hash, 'hex') FROM ";
    private static final String APPEND = "journal.append(?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)";

    /** The chain's row stays locked until the transaction ends. */
    Recorded append(Entry entry, Instant recorded) {
        return jdbc.sql(APPENDED + APPEND)
                .params(values(entry, recorded))
                .query((row, n) -> new Recorded(row.getLong(1), row.getInt(2), entry, recorded, row.getString(3)))
                .single();
    }

    /** The same together with the rows that the entry seals; empty when those were not written. */
    Optional<Recorded> append(Entry entry, Instant recorded, SealedWrite rows) {
        var values = new ArrayList<>(rows.values());
        values.addAll(values(entry, recorded));
        return jdbc.sql("WITH " + rows.clauses() + " " + APPENDED + rows.mustWrite() + ", " + APPEND)
                .params(values)
                .query((row, n) -> new Recorded(row.getLong(1), row.getInt(2), entry, recorded, row.getString(3)))
                .optional();
    }

    private static final String APPEND_ALL = """
         SELECT a.place, a.link, encode(a.own_hash, 'hex')
        FROM (
            SELECT * FROM json_to_recordset(?::json) AS e(line integer, subject_kind text, subject_id text, actor_kind text,
                actor_id text, act text, occurred timestamptz, recorded timestamptz, details jsonb, seal text,
                subject text, content text)
            ORDER BY line
        ) e CROSS JOIN LATERAL journal.append(e.subject_kind, e.subject_id, e.actor_kind, e.actor_id, e.act, e.occurred,
            e.recorded, e.details, e.seal, e.subject, e.content) a
        WHERE ? = (SELECT count(*) FROM \
        """;
    private static final String IN_ORDER = ") ORDER BY e.line";

    /** Several entries in their order, with the rows that they seal; empty when those were not all written. */
    List<Recorded> append(List<Entry> entries, Instant recorded, SealedRows rows) {
        var lines = json.createArrayNode();
        for (int i = 0; i < entries.size(); i++) {
            lines.add(line(i, entries.get(i), recorded));
        }
        var values = new ArrayList<>(rows.values());
        values.add(json.writeValueAsString(lines));
        values.add(rows.count());
        return jdbc.sql("WITH " + rows.clauses() + APPEND_ALL + rows.mustWrite() + IN_ORDER)
                .params(values)
                .query((row, n) ->
                        new Recorded(row.getLong(1), row.getInt(2), entries.get(n), recorded, row.getString(3)))
                .list();
    }

    private ObjectNode line(int number, Entry entry, Instant recorded) {
        Subject subject = entry.subject();
        var line = json.createObjectNode()
                .put("line", number)
                .put("subject_kind", subject.kind())
                .put("subject_id", subject.id())
                .put("actor_kind", entry.actor().kind().name())
                .put("actor_id", entry.actor().id())
                .put("act", entry.act())
                .put("occurred", entry.occurred().toString())
                .put("recorded", recorded.toString())
                .put("seal", entry.seal())
                .put("subject", EntryHash.subject(subject))
                .put("content", EntryHash.content(entry, recorded));
        line.set("details", json.valueToTree(entry.details()));
        return line;
    }

    private List<@Nullable Object> values(Entry entry, Instant recorded) {
        Subject subject = entry.subject();
        return Arrays.asList(
                subject.kind(),
                subject.id(),
                entry.actor().kind().name(),
                entry.actor().id(),
                entry.act(),
                utc(entry.occurred()),
                utc(recorded),
                json.writeValueAsString(entry.details()),
                entry.seal(),
                EntryHash.subject(subject),
                EntryHash.content(entry, recorded));
    }

    List<Recorded> of(Subject subject) {
        return jdbc.sql(SELECT + " WHERE c.subject_id = ? AND c.subject_kind = ? ORDER BY e.chain_index")
                .params(subject.id(), subject.kind())
                .query((row, n) -> map(row))
                .list();
    }

    List<Recorded> after(long position, long upTo, int limit) {
        return jdbc.sql(SELECT + " WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?")
                .params(position, upTo, limit)
                .query((row, n) -> map(row))
                .list();
    }

    /** Reads one row of entry {@code e} and its chain {@code c}, selected with {@link #columns()}. */
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
