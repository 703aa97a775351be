package org.tongyuan.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hands ordered jobs of one kind, each known by its id, to the scheduler, which keeps them over a restart. A job may be begun twice (by two
 * nodes, or anew after a stop): the work itself sees to it that this does no harm.
 */
public final class JobQueue {

    private static final char AGAIN = '@';

    private final String task;
    private final Supplier<List<UUID>> unfinished;
    private final ObjectProvider<Scheduler> scheduler;

    /** {@code unfinished} are the jobs that were ordered and are not over. */
    public JobQueue(String task, Supplier<List<UUID>> unfinished, ObjectProvider<Scheduler> scheduler) {
        this.task = task;
        this.unfinished = unfinished;
        this.scheduler = scheduler;
    }

    /** What the scheduler does with the jobs of a queue. */
    public static Task<Void> task(String name, Consumer<UUID> work) {
        return Tasks.oneTime(name).execute((instance, context) -> work.accept(jobOf(instance.getId())));
    }

    private static UUID jobOf(String instance) {
        int again = instance.indexOf(AGAIN);
        return UUID.fromString(again < 0 ? instance : instance.substring(0, again));
    }

    /** Queues a job with the running transaction; it begins as soon as that is through, not at the scheduler's next look. */
    public void add(UUID job) {
        scheduler.getObject().schedule(new TaskInstance<>(task, job.toString()), Instant.now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.getObject().triggerCheckForDueExecutions();
            }
        });
    }

    /** What a stopped process left is taken up again at once, not when the scheduler gives its lease up. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        Instant now = Instant.now();
        for (UUID job : unfinished.get()) {
            scheduler.getObject().schedule(new TaskInstance<>(task, job.toString() + AGAIN + now.toEpochMilli()), now);
        }
    }
}
