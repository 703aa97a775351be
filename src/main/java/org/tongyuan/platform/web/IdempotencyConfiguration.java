package org.tongyuan.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets old keys every hour. */
@Configuration(proxyBeanMethods = false)
class IdempotencyConfiguration {

    @Bean
    RecurringTask<Void> forgetIdempotencyKeysTask(IdempotencyKeys keys) {
        return Tasks.recurring("idempotency-forget", FixedDelay.ofHours(1))
                .execute((instance, context) -> keys.forget());
    }
}
