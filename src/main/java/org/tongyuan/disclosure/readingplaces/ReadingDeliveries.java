package org.tongyuan.disclosure.readingplaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Keeps batches, and finds what a place does not have yet by comparing what is public with what it was given last. */
@Repository
class ReadingDeliveries {

    private static final int BATCH = 500;

    /** What a place lacks: :place and :prefix. What it never had and is withdrawn is none of its business. */
    private static final String LACKS = """
        WITH given AS (
            SELECT DISTINCT ON (i.record_id) i.record_id, i.number, i.standing FROM disclosure.reading_delivery_item i
            JOIN disclosure.reading_delivery d ON d.id = i.delivery_id
            WHERE d.place_id = :place AND d.cancelled_on IS NULL ORDER BY i.record_id, d.sequence DESC
        ), lacks AS (
            SELECT p.record_id, p.number, p.standing,
                CASE WHEN g.record_id IS NULL THEN 'NEW'
                    WHEN p.standing <> 'IN_FORCE' AND p.standing <> g.standing THEN p.standing ELSE 'VERSION' END AS change
            FROM disclosure.published p LEFT JOIN given g ON g.record_id = p.record_id
            WHERE p.region_code LIKE :prefix || '%' AND (p.number, p.standing) IS DISTINCT FROM (g.number, g.standing)
                AND NOT (g.record_id IS NULL AND p.standing = 'WITHDRAWN')
        )\s""";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    ReadingDeliveries(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** How many records a batch drawn up now would have. */
    int outstanding(ReadingPlace place) {
        return jdbc.sql(LACKS + "SELECT count(*) FROM lacks")
                .param("place", place.id())
                .param("prefix", place.regionPrefix())
                .query(Integer.class)
                .single();
    }

    /** Collects what the place lacks; the batch is empty when it lacks nothing. */
    Delivery drawUp(ReadingPlace place, UUID id, LocalDate on, String by, Instant at) {
        jdbc.sql("""
            INSERT INTO disclosure.reading_delivery (id, place_id, sequence, drawn_up_on, drawn_up_by, fresh, changed, ended, digest,
                occurred_at)
            SELECT ?, ?, coalesce(max(sequence), 0) + 1, ?, ?, 0, 0, 0, '', ? FROM disclosure.reading_delivery WHERE place_id = ?\
            """)
                .params(id, place.id(), on, by, Timestamp.from(at), place.id())
                .update();
        jdbc.sql("INSERT INTO disclosure.reading_delivery_item (delivery_id, record_id, number, standing, change) "
                        + LACKS + "SELECT :id, record_id, number, standing, change FROM lacks")
                .param("place", place.id())
                .param("prefix", place.regionPrefix())
                .param("id", id)
                .update();
        jdbc.sql("""
            UPDATE disclosure.reading_delivery d SET fresh = c.fresh, changed = c.changed, ended = c.ended, digest = c.digest
            FROM (SELECT count(*) FILTER (WHERE change = 'NEW') AS fresh, count(*) FILTER (WHERE change = 'VERSION') AS changed,
                    count(*) FILTER (WHERE change IN ('ABOLISHED', 'WITHDRAWN')) AS ended,
                    encode(sha256(convert_to(coalesce(string_agg(record_id || ':' || number || ':' || standing, E'\\n' ORDER BY record_id),
                        ''), 'UTF8')), 'hex') AS digest
                FROM disclosure.reading_delivery_item WHERE delivery_id = ?) c
            WHERE d.id = ?\
            """).params(id, id).update();
        return require(place.id(), id);
    }

    Delivery require(UUID place, UUID id) {
        return jdbc.sql("SELECT * FROM disclosure.reading_delivery WHERE place_id = ? AND id = ?")
                .params(place, id)
                .query((row, n) -> delivery(row))
                .optional()
                .orElseThrow(() -> new NotFound("delivery " + id));
    }

    /** The latest first. */
    List<Delivery> of(UUID place) {
        return jdbc.sql("SELECT * FROM disclosure.reading_delivery WHERE place_id = ? ORDER BY sequence DESC LIMIT 200")
                .param(place)
                .query((row, n) -> delivery(row))
                .list();
    }

    /** The last that was received there. */
    Optional<Delivery> last(UUID place) {
        return jdbc.sql("""
            SELECT * FROM disclosure.reading_delivery WHERE place_id = ? AND confirmed_on IS NOT NULL
            ORDER BY confirmed_on DESC, sequence DESC LIMIT 1\
            """).param(place).query((row, n) -> delivery(row)).optional();
    }

    void confirm(Delivery d, LocalDate on, String receiver, String way) {
        jdbc.sql("UPDATE disclosure.reading_delivery SET confirmed_on = ?, receiver = ?, way = ? WHERE id = ?")
                .params(on, cipher.seal(receiver, context(d.id())), way, d.id())
                .update();
    }

    /** What was in it is outstanding again. */
    void cancel(Delivery d, LocalDate on) {
        jdbc.sql("UPDATE disclosure.reading_delivery SET cancelled_on = ? WHERE id = ?")
                .params(on, d.id())
                .update();
    }

    /** Told each line once; may throw what writing throws. */
    @FunctionalInterface
    interface Each<X extends Exception> {
        void take(DeliveryLine line) throws X;
    }

    /** A few hundred at a time; the words are those of the version that was delivered. */
    <X extends Exception> void forEach(Delivery d, Each<X> each) throws X {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = jdbc.sql("""
                SELECT i.record_id, p.index_no, i.number, i.change, v.name, p.agency_name, v.category, v.document_number, v.made_on,
                    p.published_on, CASE WHEN i.standing = 'IN_FORCE' THEN NULL ELSE p.ended_reason END AS ended_reason
                FROM disclosure.reading_delivery_item i JOIN disclosure.published p ON p.record_id = i.record_id
                JOIN disclosure.record_version v ON v.record_id = i.record_id AND v.number = i.number
                WHERE i.delivery_id = ? AND i.record_id > ? ORDER BY i.record_id LIMIT ?\
                """)
                    .params(d.id(), last, BATCH)
                    .query((row, n) -> line(row))
                    .list();
            for (DeliveryLine line : batch) {
                each.take(line);
            }
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast().recordId();
        }
    }

    private static DeliveryLine line(ResultSet row) throws SQLException {
        return new DeliveryLine(
                row.getObject("record_id", UUID.class),
                row.getString("index_no"),
                row.getInt("number"),
                DeliveryLine.Change.valueOf(row.getString("change")),
                row.getString("name"),
                row.getString("agency_name"),
                row.getString("category"),
                row.getString("document_number"),
                row.getObject("made_on", LocalDate.class),
                row.getObject("published_on", LocalDate.class),
                row.getString("ended_reason"));
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable String receiver = row.getString("receiver");
        return new Delivery(
                id,
                row.getObject("place_id", UUID.class),
                row.getInt("sequence"),
                row.getObject("drawn_up_on", LocalDate.class),
                row.getString("drawn_up_by"),
                row.getInt("fresh"),
                row.getInt("changed"),
                row.getInt("ended"),
                row.getObject("cancelled_on", LocalDate.class),
                row.getObject("confirmed_on", LocalDate.class),
                receiver == null ? null : cipher.open(receiver, context(id)),
                row.getString("way"));
    }

    private static String context(UUID id) {
        return "disclosure.reading_delivery.receiver:" + id;
    }
}
