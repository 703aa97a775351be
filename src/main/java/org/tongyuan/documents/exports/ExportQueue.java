package org.tongyuan.documents.exports;

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
@Component("tableExportQueue")
class ExportQueue {

    static final String TASK = "documents-export";

    private final ExportJobs jobs;
    private final ObjectProvider<Scheduler> scheduler;

    ExportQueue(ExportJobs jobs, ObjectProvider<Scheduler> scheduler) {
        this.jobs = jobs;
        this.scheduler = scheduler;
    }

    /** An export was put into the queue by the transaction that ends. */
    record Added(UUID jobId) {}

    void add(UUID jobId) {
        scheduler.getObject().schedule(new TaskInstance<>(TASK, jobId.toString()), Instant.now());
    }

    /** Begins at once instead of at the next look. */
    @TransactionalEventListener
    void begin(Added added) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /** What a stopped process left is made anew from the start; of two runners the first to finish keeps its file. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Instant now = Instant.now();
        for (UUID jobId : jobs.unfinished()) {
            scheduler.getObject().schedule(new TaskInstance<>(TASK, jobId + "@" + now.toEpochMilli()), now);
        }
    }
}
