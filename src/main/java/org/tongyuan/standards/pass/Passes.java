package org.tongyuan.standards.pass;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;

/** Passes that were asked for, with how far they are. */
@Repository
public class Passes {

    /** A pass; {@code state} WAITING, RUNNING, DONE or FAILED. */
    public record Pass(
            UUID id,
            String state,
            Instant requestedAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            int clauses,
            long subjects,
            long opened,
            long closed,
            int broken) {

        public boolean over() {
            return state.equals("DONE") || state.equals("FAILED");
        }
    }

    private final JdbcClient jdbc;

    Passes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(Instant at, String by) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO standards.pass (id, state, requested_at, requested_by) VALUES (?, 'WAITING', ?, ?)")
                .params(id, Timestamp.from(at), by)
                .update();
        return id;
    }

    public Pass require(UUID id) {
        return jdbc.sql("SELECT * FROM standards.pass WHERE id = ?")
                .param(id)
                .query(Passes::map)
                .optional()
                .orElseThrow(() -> new NotFound("pass " + id));
    }

    public List<Pass> newest(int limit) {
        return jdbc.sql("SELECT * FROM standards.pass ORDER BY requested_at DESC, id DESC LIMIT ?")
                .param(limit)
                .query(Passes::map)
                .list();
    }

    List<UUID> unfinished() {
        return jdbc.sql("SELECT id FROM standards.pass WHERE state IN ('WAITING', 'RUNNING') ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void start(UUID id, int clauses, Instant at) {
        jdbc.sql("""
            UPDATE standards.pass SET state = 'RUNNING', started_at = ?, clauses = ?, subjects = 0, opened = 0, closed = 0 WHERE id = ?\
            """).params(Timestamp.from(at), clauses, id).update();
    }

    void advance(UUID id, int subjects, FindingBook.Changed changed) {
        jdbc.sql("""
            UPDATE standards.pass SET subjects = subjects + ?, opened = opened + ?, closed = closed + ? WHERE id = ?\
            """).params(subjects, changed.opened(), changed.closed(), id).update();
    }

    void end(UUID id, String state, int broken, Instant at) {
        jdbc.sql("UPDATE standards.pass SET state = ?, broken = ?, finished_at = ? WHERE id = ?")
                .params(state, broken, Timestamp.from(at), id)
                .update();
    }

    private static Pass map(ResultSet row, int n) throws SQLException {
        return new Pass(
                row.getObject("id", UUID.class),
                row.getString("state"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getInt("clauses"),
                row.getLong("subjects"),
                row.getLong("opened"),
                row.getLong("closed"),
                row.getInt("broken"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
