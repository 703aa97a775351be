package org.tongyuan.cases.report;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.journal.JournalReader;
import org.tongyuan.journal.Recorded;

/**
 * Brings the counted rows up to date: reads the journal from where it stopped and makes the rows of every case named there again. An
 * act's own transaction has nothing to do with it, and nothing can be forgotten, because every act is in the journal.
 */
@Component
class Refresh {

    private static final Logger log = LoggerFactory.getLogger(Refresh.class);
    private static final int BATCH = 1000;

    /** How many batches somebody who waits for a page waits for. */
    private static final int PATIENCE = 10;

    private final JdbcClient jdbc;
    private final JournalReader journal;
    private final Projection projection;
    private final TransactionTemplate transaction;

    Refresh(JdbcClient jdbc, JournalReader journal, Projection projection, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.projection = projection;
        this.transaction = transaction;
    }

    /** How far the figures go: until when the journal had been read to its end. */
    Instant asOf() {
        return jdbc.sql("SELECT greatest(as_of, 'epoch') FROM cases.report_reading")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /** Before a page is shown: the few cases since the last minute. What is more waits for the next tick. */
    void soon() {
        for (int batch = 0; batch < PATIENCE && step(); batch++) {
            log.debug("Statistics read on");
        }
    }

    /** Until nothing is left. */
    void wholly() {
        while (step()) {
            log.debug("Statistics read on");
        }
    }

    /** One batch; false when nothing is left, or another node is at it. The journal is read before a row is locked. */
    private boolean step() {
        long from = position();
        var now = Instant.now();
        List<Recorded> entries = journal.readFrom(from, BATCH);
        boolean more = entries.size() == BATCH;
        boolean mine = Boolean.TRUE.equals(transaction.execute(status -> take(from, entries, more ? null : now)));
        return more && mine;
    }

    private boolean take(long from, List<Recorded> entries, @org.jspecify.annotations.Nullable Instant end) {
        Optional<Long> at = jdbc.sql("SELECT position FROM cases.report_reading FOR UPDATE SKIP LOCKED")
                .query(Long.class)
                .optional();
        if (at.isEmpty() || at.get() != from) {
            return false;
        }
        var cases = new LinkedHashSet<UUID>();
        for (Recorded entry : entries) {
            if (entry.entry().subject().kind().equals("case")) {
                cases.add(UUID.fromString(entry.entry().subject().id()));
            }
        }
        projection.make(cases);
        jdbc.sql("UPDATE cases.report_reading SET position = ?, as_of = coalesce(?, as_of)")
                .params(new ArrayList<@org.jspecify.annotations.Nullable Object>(java.util.Arrays.asList(
                        entries.isEmpty() ? from : entries.getLast().position(),
                        end == null ? null : Timestamp.from(end))))
                .update();
        return true;
    }

    private long position() {
        return jdbc.sql("SELECT position FROM cases.report_reading")
                .query(Long.class)
                .single();
    }
}
