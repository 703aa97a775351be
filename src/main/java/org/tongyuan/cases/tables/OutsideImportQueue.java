package org.tongyuan.cases.tables;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hands lists to the scheduler, which keeps them over a restart. */
@Component
class OutsideImportQueue {

    static final String TASK = "outside-import";

    private final OutsideImports imports;
    private final ObjectProvider<Scheduler> scheduler;

    OutsideImportQueue(OutsideImports imports, ObjectProvider<Scheduler> scheduler) {
        this.imports = imports;
        this.scheduler = scheduler;
    }

    /** A list was handed in by the transaction that ends. */
    record Added(UUID id) {}

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void add(Added added) {
        scheduler.getObject().schedule(new TaskInstance<>(TASK, added.id().toString()), Instant.now());
    }

    /** Begins at once instead of at the next look. */
    @TransactionalEventListener
    void begin(Added added) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /** What a stopped process left goes on where it was. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Instant now = Instant.now();
        for (UUID id : imports.unfinished()) {
            scheduler.getObject().schedule(new TaskInstance<>(TASK, id + "@" + now.toEpochMilli()), now);
        }
    }
}
