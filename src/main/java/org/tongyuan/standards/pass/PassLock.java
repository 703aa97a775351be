package org.tongyuan.standards.pass;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One at a time reads subjects and settles findings: facts that were read before an act must not be written after the check that
 * followed it. Held by a transaction that writes nothing, so it holds nobody else up; the batches are transactions of their own.
 */
@Component
class PassLock {

    private static final String KEY = "hashtextextended('standards.pass', 0)";

    private final JdbcClient jdbc;
    private final TransactionTemplate holding;
    private final TransactionTemplate batch;

    PassLock(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.holding = new TransactionTemplate(transactions);
        this.holding.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.batch = new TransactionTemplate(transactions);
        this.batch.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Waits for whoever holds it. */
    void hold(Runnable work) {
        holding.executeWithoutResult(status -> {
            jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(" + KEY + ")) held")
                    .query(Integer.class)
                    .single();
            work.run();
        });
    }

    /**
     * Does nothing when another holds it. For looking at a few subjects, each by its id: to plan such a query anew each time takes longer
     * than to answer it.
     */
    void tryHold(Runnable work) {
        holding.executeWithoutResult(status -> {
            boolean mine = jdbc.sql("SELECT pg_try_advisory_xact_lock(" + KEY
                            + ") AS mine, set_config('plan_cache_mode', 'force_generic_plan', true)")
                    .query((row, n) -> row.getBoolean("mine"))
                    .single();
            if (mine) {
                work.run();
            }
        });
    }

    /** Not waited for until it is on the disk: what a crash takes back goes with the place that was reached, and is found again. */
    <T> T write(Supplier<T> work) {
        return Objects.requireNonNull(batch.execute(status -> {
            jdbc.sql("SET LOCAL synchronous_commit TO OFF").update();
            return work.get();
        }));
    }
}
