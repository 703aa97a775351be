package org.tongyuan.journal.chain;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far the journal can be read by position without missing anything. Positions are given before commit, so a later one may
 * become visible before an earlier one. Therefore: note the last position given and then this transaction's id; every writer at or
 * before that position has a smaller id, so when all smaller ids have ended the position is settled.
 */
@Repository
public class Horizon {

    private final JdbcClient jdbc;

    Horizon(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Mark(long settled, long pending, boolean due) {}

    /**
     * Moves the horizon on as far as possible and returns the last settled position. In a transaction of its own, because its id
     * must be younger than the last position given.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long advance() {
        // What a crash takes back is found again: entries that it took back too were settled by no horizon that is
        // left.
        jdbc.sql("SET LOCAL synchronous_commit TO OFF").update();
        // First what was given, without taking a transaction id; then the row lock, which takes one.
        long given = lastGiven();
        Optional<Mark> mark = jdbc.sql(
                        "SELECT settled, pending, " + DUE + " FROM journal.horizon FOR UPDATE SKIP LOCKED")
                .query((row, n) -> new Mark(row.getLong(1), row.getLong(2), row.getBoolean(3)))
                .optional();
        if (mark.isPresent()
                && (mark.get().settled() == mark.get().pending() || mark.get().due())) {
            jdbc.sql("""
                UPDATE journal.horizon
                SET settled = pending, pending = greatest(pending, ?), pending_boundary = pg_current_xact_id()\
                """).param(given).update();
            // With nobody else writing, the new mark is settled at once.
            jdbc.sql("UPDATE journal.horizon SET settled = pending WHERE " + DUE)
                    .update();
        }
        // When another node is moving it, what it has settled so far is good enough.
        return jdbc.sql("SELECT settled FROM journal.horizon").query(Long.class).single();
    }

    /** A boundary in the future comes from another database: this one was restored, and nothing of then is still running. */
    private static final String DUE = "(pg_snapshot_xmin(pg_current_snapshot()) >= pending_boundary"
            + " OR pending_boundary > pg_current_xact_id())";

    private long lastGiven() {
        return jdbc.sql("SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM journal.position")
                .query(Long.class)
                .single();
    }
}
