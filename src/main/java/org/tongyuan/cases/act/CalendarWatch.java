package org.tongyuan.cases.act;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.Ids;

/**
 * When a year is imported, changed or withdrawn, open cases get their dates again: as a job that is put down in the change's own
 * transaction, so that neither a fall of the process nor fifty thousand open cases keep it from happening. Each case has a transaction
 * of its own; a run that begins anew finds what is done already unchanged.
 */
@Component
class CalendarWatch {

    static final TaskDescriptor<Void> COMPUTE = TaskDescriptor.of("cases-compute-clocks");

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);
    private static final int BATCH = 200;

    private final Cases cases;
    private final ComputeClocks computeClocks;
    private final ObjectProvider<Scheduler> scheduler;

    CalendarWatch(Cases cases, ComputeClocks computeClocks, ObjectProvider<Scheduler> scheduler) {
        this.cases = cases;
        this.computeClocks = computeClocks;
        this.scheduler = scheduler;
    }

    @EventListener
    void changed(CalendarChanged event) {
        scheduler
                .getObject()
                .scheduleIfNotExists(
                        COMPUTE.instance(event.year() + "-" + Ids.next()).scheduledTo(Instant.now()));
    }

    /** Begins at once instead of at the scheduler's next look. */
    @TransactionalEventListener
    void begin(CalendarChanged event) {
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    void compute(int year) {
        int changed = 0;
        UUID last = new UUID(0, 0);
        for (var batch = cases.running(last, BATCH); !batch.isEmpty(); batch = cases.running(last, BATCH)) {
            for (UUID id : batch) {
                changed += computeClocks.compute(id, year) ? 1 : 0;
                last = id;
            }
        }
        log.info("Calendar {}: {} cases have new dates", year, changed);
    }
}
