package org.tongyuan.cases.report;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes counted rows again without the journal: those that are missing or behind their case, or all of them. While it works through a
 * batch, nobody else counts.
 */
@Component
class Recount {

    private static final Logger log = LoggerFactory.getLogger(Recount.class);
    private static final int BATCH = 5000;
    private static final UUID BEGINNING = new UUID(0, 0);

    private static final String COMPARED = """
        SELECT b.id, r.case_version IS DISTINCT FROM b.version AS behind
        FROM (SELECT id, version FROM cases.case_file WHERE id > ? ORDER BY id LIMIT ?) b
            LEFT JOIN cases.report_case r ON r.case_id = b.id
        ORDER BY b.id\
        """;

    private final JdbcClient jdbc;
    private final Projection projection;
    private final DailyCounts days;
    private final TransactionTemplate transaction;

    Recount(JdbcClient jdbc, Projection projection, DailyCounts days, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.days = days;
        this.transaction = transaction;
    }

    /** Those that are missing or behind; returns how many there were. */
    int behind() {
        int made = make(false);
        if (made > 0) {
            log.info("Statistics: {} cases were missing or behind and were counted again", made);
        }
        return made;
    }

    int all() {
        return make(true);
    }

    /** Adds the days up anew. */
    void days() {
        transaction.executeWithoutResult(status -> {
            lock();
            days.rebuild();
        });
    }

    /** After a change of the definitions, everything anew, once. */
    void whenDefinitionsChanged() {
        String now = Projection.definitions();
        if (now.equals(counted())) {
            return;
        }
        int made = all();
        transaction.executeWithoutResult(status -> {
            lock();
            days.rebuild();
            jdbc.sql("UPDATE cases.report_reading SET definitions = ?")
                    .param(now)
                    .update();
        });
        log.info("Statistics: {} cases were counted by new definitions", made);
    }

    private String counted() {
        return jdbc.sql("SELECT coalesce(definitions, '') FROM cases.report_reading")
                .query(String.class)
                .single();
    }

    private void lock() {
        jdbc.sql("SELECT position FROM cases.report_reading FOR UPDATE")
                .query(Long.class)
                .single();
    }

    private record Compared(UUID id, boolean behind) {}

    private int make(boolean whatever) {
        int made = 0;
        UUID last = BEGINNING;
        while (true) {
            List<Compared> batch = jdbc.sql(COMPARED)
                    .params(last, BATCH)
                    .query((row, n) -> new Compared(row.getObject(1, UUID.class), row.getBoolean(2)))
                    .list();
            List<UUID> again = batch.stream()
                    .filter(compared -> whatever || compared.behind())
                    .map(Compared::id)
                    .toList();
            transaction.executeWithoutResult(status -> {
                lock();
                projection.make(again);
            });
            made += again.size();
            if (batch.size() < BATCH) {
                return made;
            }
            last = batch.getLast().id();
        }
    }
}
