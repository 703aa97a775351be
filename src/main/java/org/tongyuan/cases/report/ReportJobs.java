package org.tongyuan.cases.report;

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
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.jobs.JobQueue;

/** What the scheduler does for the statistics. */
@Configuration(proxyBeanMethods = false)
class ReportJobs {

    private static final String EXPORT = "reports-export";

    @Bean
    RecurringTask<Void> refreshReports(Refresh refresh, Recount recount) {
        return Tasks.recurring("reports-refresh", FixedDelay.ofMinutes(1)).execute((instance, context) -> {
            recount.whenDefinitionsChanged();
            refresh.wholly();
        });
    }

    /** Cases that came into the database without an act (a migration, a bench) are found here; otherwise it finds nothing. */
    @Bean
    RecurringTask<Void> recountReports(Recount recount) {
        return Tasks.recurring("reports-recount", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 20)))
                .execute((instance, context) -> {
                    recount.behind();
                    recount.days();
                });
    }

    @Bean
    RecurringTask<Void> expireReportExports(Exports exports, LegalTime time) {
        return Tasks.recurring("reports-expire", FixedDelay.ofHours(1))
                .execute((instance, context) -> exports.expire(time.now()));
    }

    @Bean
    Task<Void> reportExport(RunExport run) {
        return JobQueue.task(EXPORT, run::toTheEnd);
    }

    /** Whoever holds an export keeps a second runner out. */
    @Bean
    JobQueue reportExports(Exports exports, ObjectProvider<Scheduler> scheduler) {
        return new JobQueue(EXPORT, exports::unfinished, scheduler);
    }
}
