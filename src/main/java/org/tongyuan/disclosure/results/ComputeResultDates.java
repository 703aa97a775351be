package org.tongyuan.disclosure.results;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;

/** Gives open results their dates again when a calendar is imported or changed. */
@Component
class ComputeResultDates {

    private static final int BATCH = 500;

    private final Results results;
    private final ResultDates dates;

    ComputeResultDates(Results results, ResultDates dates) {
        this.results = results;
        this.dates = dates;
    }

    @EventListener
    @Transactional
    public void changed(CalendarChanged event) {
        UUID last = new UUID(0, 0);
        for (var batch = open(last); !batch.isEmpty(); batch = open(last)) {
            for (QueuedResult q : batch) {
                var voided = q.voidedOn();
                results.dates(
                        q,
                        dates.due(q.kind(), q.decidedOn(), q.regionCode()),
                        dates.practice(q.kind(), q.decidedOn(), q.regionCode()),
                        voided == null ? null : dates.takeDown(q.kind(), voided, q.regionCode()));
            }
            last = batch.getLast().id();
        }
    }

    private List<QueuedResult> open(UUID after) {
        return results.some(
                "s.standing IN ('WAITING', 'IN_PREPARATION', 'TO_TAKE_DOWN', 'NOT_SINGLY') AND q.id > :after",
                Map.of("after", after),
                "q.id",
                BATCH);
    }
}
