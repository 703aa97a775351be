package org.tongyuan.cases.act;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.cases.record.Cases;

/** When a year is imported or changed, open cases get their dates again, each in a transaction of its own. */
@Component
class CalendarWatch {

    private static final Logger log = LoggerFactory.getLogger(CalendarWatch.class);
    private static final int BATCH = 200;

    private final Cases cases;
    private final ComputeClocks computeClocks;

    CalendarWatch(Cases cases, ComputeClocks computeClocks) {
        this.cases = cases;
        this.computeClocks = computeClocks;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void changed(CalendarChanged event) {
        int changed = 0;
        UUID last = new UUID(0, 0);
        for (var batch = cases.running(last, BATCH); !batch.isEmpty(); batch = cases.running(last, BATCH)) {
            for (UUID id : batch) {
                changed += computeClocks.compute(id, event.year()) ? 1 : 0;
                last = id;
            }
        }
        log.info("Calendar {} (version {}): {} cases have new dates", event.year(), event.version(), changed);
    }
}
