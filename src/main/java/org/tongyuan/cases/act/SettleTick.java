package org.tongyuan.cases.act;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.platform.LegalTime;

/** Looks every minute for cases at which something fell due: an index range of exactly those. One node at a time has the tick. */
@Configuration(proxyBeanMethods = false)
class SettleTick {

    private static final int BATCH = 500;

    @Bean
    RecurringTask<Void> settleDueCases(Cases cases, SettleDue settleDue, LegalTime time) {
        return Tasks.recurring("cases-settle-due", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> run(cases, settleDue, time.now()));
    }

    static int run(Cases cases, SettleDue settleDue, Instant until) {
        var due = cases.due(until, BATCH);
        for (UUID id : due) {
            settleDue.settle(id, until);
        }
        return due.size();
    }
}
