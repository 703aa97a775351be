package org.tongyuan.cases.act;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does after a change of the calendar. */
@Configuration(proxyBeanMethods = false)
class CalendarTask {

    @Bean
    OneTimeTask<Void> computeClocksTask(CalendarWatch watch) {
        return Tasks.oneTime(CalendarWatch.COMPUTE).execute((instance, context) -> {
            String id = instance.getId();
            watch.compute(Integer.parseInt(id.substring(0, id.indexOf('-'))));
        });
    }
}
