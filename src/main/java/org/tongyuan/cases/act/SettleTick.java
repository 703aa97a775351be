package org.tongyuan.cases.act;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute for cases at which something fell due: an index range of exactly those. One node at a time has the tick. */
@Configuration(proxyBeanMethods = false)
class SettleTick {

    @Bean
    RecurringTask<Void> settleDueCases(SettleAllDue settle) {
        return Tasks.recurring("cases-settle-due", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> settle.run());
    }
}
