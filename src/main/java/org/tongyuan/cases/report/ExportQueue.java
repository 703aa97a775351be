package org.tongyuan.cases.report;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hands exports to the scheduler, which keeps them over a restart. */
@Component
class ExportQueue {

    static final String TASK = "reports-export";

    private final Exports exports;
    private final ObjectProvider<Scheduler> scheduler;

    ExportQueue(Exports exports, ObjectProvider<Scheduler> scheduler) {
        this.exports = exports;
        this.scheduler = scheduler;
    }

    /** An export was put into the queue by the transaction that ends. */
    record Added(UUID export) {}

    void add(UUID export) {
        scheduler.getObject().schedule(new TaskInstance<>(TASK, export.toString()), Instant.now());
    }

    /** Begins at once instead of at the next look. */
    @TransactionalEventListener
    void begin(Added added) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /** What a stopped process left is taken up again at once; whoever holds it keeps a second runner out. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Instant now = Instant.now();
        for (UUID export : exports.unfinished()) {
            scheduler.getObject().schedule(new TaskInstance<>(TASK, export + "@" + now.toEpochMilli()), now);
        }
    }

    static UUID jobOf(String instance) {
        return UUID.fromString(instance.contains("@") ? instance.substring(0, instance.indexOf('@')) : instance);
    }
}
