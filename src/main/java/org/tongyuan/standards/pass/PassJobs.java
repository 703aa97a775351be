package org.tongyuan.standards.pass;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.jobs.JobQueue;

/** What the scheduler does for the checks. */
@Configuration(proxyBeanMethods = false)
class PassJobs {

    private static final String PASS = "standards-pass";

    @Bean
    RecurringTask<Void> recheckSubjects(Recheck recheck) {
        return Tasks.recurring("standards-recheck", FixedDelay.ofSeconds(10))
                .execute((instance, context) -> recheck.wholly());
    }

    @Bean
    RecurringTask<Void> nightlyPass(RequestPass request) {
        return Tasks.recurring("standards-nightly-pass", Schedules.daily(LegalTime.ZONE, LocalTime.of(2, 30)))
                .execute((instance, context) -> request.unlessRunning(Actor.system("standards-pass")));
    }

    @Bean
    Task<Void> standardsPass(RunPass run) {
        return JobQueue.task(PASS, run::run);
    }

    @Bean
    JobQueue standardsPasses(Passes passes, ObjectProvider<Scheduler> scheduler) {
        return new JobQueue(PASS, passes::unfinished, scheduler);
    }
}
