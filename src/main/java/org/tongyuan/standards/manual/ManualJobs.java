package org.tongyuan.standards.manual;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.jobs.JobQueue;

/** Prints ordered editions, and orders one when the register has changed since the last look. */
@Configuration(proxyBeanMethods = false)
class ManualJobs {

    private static final String PRINT = "standards-manual";

    @Bean
    RecurringTask<Void> standardsManualWatch(OrderManual order) {
        return Tasks.recurring("standards-manual-watch", FixedDelay.ofHours(1))
                .execute((instance, context) -> order.order(Actor.system("manual-watch")));
    }

    @Bean
    Task<Void> standardsManual(PrintManual print) {
        return JobQueue.task(PRINT, print::print);
    }

    @Bean
    JobQueue standardsManuals(Manuals manuals, ObjectProvider<Scheduler> scheduler) {
        return new JobQueue(PRINT, manuals::unfinished, scheduler);
    }
}
