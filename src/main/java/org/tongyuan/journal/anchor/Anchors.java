package org.tongyuan.journal.anchor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.journal.JournalPlace;

/** The anchors in the database. */
@Repository
public class Anchors implements JournalPlace {

    private final JdbcClient jdbc;

    Anchors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One node makes anchors at a time. */
    void lock() {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('journal.anchor', 0))) locked")
                .query(Integer.class)
                .single();
    }

    Optional<Anchor> last() {
        return jdbc.sql("SELECT * FROM journal.anchor ORDER BY id DESC LIMIT 1")
                .query(Anchors::map)
                .optional();
    }

    @Override
    public String reader() {
        return "anchor";
    }

    /** The last position that an anchor covers. */
    @Override
    public long position() {
        return last().map(Anchor::to).orElse(0L);
    }

    List<Anchor> after(int id) {
        return jdbc.sql("SELECT * FROM journal.anchor WHERE id > ? ORDER BY id")
                .param(id)
                .query(Anchors::map)
                .list();
    }

    public List<Anchor> all() {
        return after(Integer.MIN_VALUE);
    }

    void add(Anchor anchor) {
        jdbc.sql("""
            INSERT INTO journal.anchor
              (id, from_position, to_position, entries, root, previous, made, key_id, signature)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        anchor.id(),
                        anchor.from(),
                        anchor.to(),
                        anchor.entries(),
                        anchor.root(),
                        anchor.previous(),
                        anchor.made().atOffset(ZoneOffset.UTC),
                        anchor.keyId(),
                        anchor.signature())
                .update();
    }

    private static Anchor map(ResultSet row, int n) throws SQLException {
        return new Anchor(
                row.getInt("id"),
                row.getLong("from_position"),
                row.getLong("to_position"),
                row.getLong("entries"),
                row.getString("root"),
                row.getString("previous"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
