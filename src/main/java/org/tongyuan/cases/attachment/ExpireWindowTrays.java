package org.tongyuan.cases.attachment;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/** Lets go of photos taken for an application that was then not handed in. */
@Configuration(proxyBeanMethods = false)
class ExpireWindowTrays {

    @Bean
    @LegalBasis("个人信息保护法, art. 19")
    RecurringTask<Void> expireWindowTraysTask(WindowTrays trays, LegalTime time) {
        return Tasks.recurring("cases-expire-window-trays", FixedDelay.ofHours(1))
                .execute((instance, context) -> trays.expire(time.now()));
    }
}
