package org.tongyuan.cases.report;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes counted rows again without the journal: those that are missing or behind their case, or all of them. */
@Component
class Recount {

    private static final Logger log = LoggerFactory.getLogger(Recount.class);
    private static final int BATCH = 2000;
    private static final UUID BEGINNING = new UUID(0, 0);

    private static final String BEHIND = """
        SELECT c.id FROM cases.case_file c LEFT JOIN cases.report_case r ON r.case_id = c.id
        WHERE c.id > ? AND (r.case_version IS NULL OR r.case_version <> c.version) ORDER BY c.id LIMIT ?\
        """;

    private static final String ALL = "SELECT id FROM cases.case_file WHERE id > ? ORDER BY id LIMIT ?";

    private final JdbcClient jdbc;
    private final Projection projection;
    private final TransactionTemplate transaction;

    Recount(JdbcClient jdbc, Projection projection, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.projection = projection;
        this.transaction = transaction;
    }

    /** Returns how many rows were made. */
    int behind() {
        int made = make(BEHIND);
        if (made > 0) {
            log.info("Statistics: {} cases were missing or behind and were counted again", made);
        }
        return made;
    }

    int all() {
        return make(ALL);
    }

    private int make(String which) {
        int made = 0;
        UUID last = BEGINNING;
        while (true) {
            List<UUID> batch = jdbc.sql(which)
                    .params(last, BATCH)
                    .query((row, n) -> row.getObject(1, UUID.class))
                    .list();
            transaction.executeWithoutResult(status -> projection.make(batch));
            made += batch.size();
            if (batch.size() < BATCH) {
                return made;
            }
            last = batch.getLast();
        }
    }
}
