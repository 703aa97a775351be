package org.tongyuan.items.version;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.LegalTime;

/** What happens to items by itself. */
@Configuration(proxyBeanMethods = false)
class ItemJobs {

    /** Just after midnight the versions of the new day come into force. */
    @Bean
    Task<Void> itemsTakeEffect(InForce inForce) {
        return Tasks.recurring("items-take-effect", Schedules.daily(LegalTime.ZONE, LocalTime.of(0, 0, 5)))
                .execute((instance, context) -> inForce.takeEffect());
    }
}
