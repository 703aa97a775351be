package org.tongyuan.cases.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.journal.Actor;

/** An act that was asked for on many cases, with what became of each. */
record Batch(UUID id, Actor owner, BatchAct act, @Nullable String opinion, Instant created, List<Line> lines) {

    /** {@code seen} is the version of the case that was looked at; {@code outcome} is null while the case is still to be acted on. */
    record Line(
            int place,
            String number,
            @Nullable Integer seen,
            @Nullable Outcome outcome,
            @Nullable String why) {}

    /** What became of a case. */
    enum Outcome {
        DONE,
        REFUSED
    }

    public long done() {
        return count(Outcome.DONE);
    }

    public long refused() {
        return count(Outcome.REFUSED);
    }

    /** Cases that are still to be acted on. */
    public long waiting() {
        return count(null);
    }

    private long count(@Nullable Outcome outcome) {
        return lines.stream().filter(l -> l.outcome() == outcome).count();
    }
}
