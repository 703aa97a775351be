package org.tongyuan.items.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hands imports to the scheduler, which keeps them over a restart. */
@Component
class ImportQueue {

    static final String TASK = "items-import";

    private final ImportJobs jobs;
    private final ObjectProvider<Scheduler> scheduler;

    ImportQueue(ImportJobs jobs, ObjectProvider<Scheduler> scheduler) {
        this.jobs = jobs;
        this.scheduler = scheduler;
    }

    /** An import was put into the queue by the transaction that ends. */
    record Added(UUID jobId) {}

    void add(UUID jobId) {
        scheduler.getObject().schedule(new TaskInstance<>(TASK, jobId.toString()), Instant.now());
    }

    /** Begins at once instead of at the next look. */
    @TransactionalEventListener
    void begin(Added added) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /**
     * An import that a stopped process left is taken up again at once, not when the scheduler gives its lease up. Two runners do no
     * harm: each locks the job for its rows and goes on where the other stopped.
     */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Instant now = Instant.now();
        for (UUID jobId : jobs.unfinished()) {
            scheduler.getObject().schedule(new TaskInstance<>(TASK, jobId + "@" + now.toEpochMilli()), now);
        }
    }
}
