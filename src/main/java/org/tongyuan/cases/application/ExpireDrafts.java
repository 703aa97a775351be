package org.tongyuan.cases.application;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/** Erases what was typed into drafts that nobody took up again for 30 days. */
@Configuration(proxyBeanMethods = false)
class ExpireDrafts {

    @Bean
    @LegalBasis("个人信息保护法, art. 19")
    RecurringTask<Void> expireDraftsTask(Drafts drafts, LegalTime time) {
        return Tasks.recurring("cases-expire-drafts", FixedDelay.ofHours(1))
                .execute((instance, context) -> drafts.expire(time.today(), time.now()));
    }
}
