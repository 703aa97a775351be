package org.tongyuan.cases.certificate;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour for certificates whose holders are to be reminded. One node at a time has it. */
@Configuration(proxyBeanMethods = false)
class RemindTask {

    @Bean
    RecurringTask<Void> remindCertificateHolders(RemindHolders remind) {
        return Tasks.recurring("certificates-remind", FixedDelay.ofHours(1))
                .execute((instance, context) -> remind.remind());
    }
}
