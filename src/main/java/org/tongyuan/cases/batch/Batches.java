package org.tongyuan.cases.batch;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.batch.Batch.Line;
import org.tongyuan.cases.batch.Batch.Outcome;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;

/** Batches with their cases. */
@Repository
class Batches {

    private final JdbcClient jdbc;

    Batches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Batch batch) {
        jdbc.sql("INSERT INTO cases.batch (id, owner_kind, owner_id, act, opinion, created) VALUES (?, ?, ?, ?, ?, ?)")
                .params(
                        batch.id(),
                        batch.owner().kind().name(),
                        batch.owner().id(),
                        batch.act().name())
                .param(batch.opinion())
                .param(Timestamp.from(batch.created()))
                .update();
        for (Line line : batch.lines()) {
            jdbc.sql("INSERT INTO cases.batch_case (batch_id, place, number, seen) VALUES (?, ?, ?, ?)")
                    .params(batch.id(), line.place(), line.number())
                    .param(line.seen())
                    .update();
        }
    }

    /** Only whoever asked for a batch sees it. */
    Batch require(UUID id, Actor owner) {
        return jdbc.sql("SELECT * FROM cases.batch WHERE id = ? AND owner_kind = ? AND owner_id = ?")
                .params(id, owner.kind().name(), owner.id())
                .query((row, n) -> new Batch(
                        id,
                        owner,
                        BatchAct.valueOf(row.getString("act")),
                        row.getString("opinion"),
                        row.getTimestamp("created").toInstant(),
                        lines(id)))
                .optional()
                .orElseThrow(() -> new NotFound("batch " + id));
    }

    private List<Line> lines(UUID id) {
        return jdbc.sql("SELECT * FROM cases.batch_case WHERE batch_id = ? ORDER BY place")
                .param(id)
                .query((row, n) -> new Line(
                        row.getInt("place"),
                        row.getString("number"),
                        row.getObject("seen", Integer.class),
                        outcome(row.getString("outcome")),
                        row.getString("why")))
                .list();
    }

    private static @Nullable Outcome outcome(@Nullable String name) {
        return name == null ? null : Outcome.valueOf(name);
    }

    /** Locks the line for the running transaction; empty when the case was dealt with meanwhile. */
    Optional<String> take(UUID id, int place) {
        return jdbc.sql("SELECT number FROM cases.batch_case WHERE batch_id = ? AND place = ? AND outcome IS NULL"
                        + " FOR UPDATE")
                .params(id, place)
                .query(String.class)
                .optional();
    }

    void end(UUID id, int place, Outcome outcome, @Nullable String why) {
        jdbc.sql(
                        "UPDATE cases.batch_case SET outcome = ?, why = ? WHERE batch_id = ? AND place = ? AND outcome IS NULL")
                .params(outcome.name())
                .param(why)
                .params(id, place)
                .update();
    }
}
