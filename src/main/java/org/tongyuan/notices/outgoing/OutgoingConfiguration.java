package org.tongyuan.notices.outgoing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.notices.Gateway;

/** The tick that sends, and the gateway used when no provider is configured. */
@Configuration(proxyBeanMethods = false)
class OutgoingConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Gateway gateway() {
        return new LogGateway();
    }

    @Bean
    RecurringTask<Void> sendOutgoingTask(SendOutgoing sendOutgoing) {
        return Tasks.recurring("notices-send", FixedDelay.ofSeconds(5))
                .execute((instance, context) -> sendOutgoing.sendDue());
    }
}
