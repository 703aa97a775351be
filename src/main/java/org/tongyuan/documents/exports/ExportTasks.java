package org.tongyuan.documents.exports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.jobs.JobQueue;

/** What the scheduler does with exports: makes them, and erases them when their days are over. */
@Configuration(proxyBeanMethods = false)
class ExportTasks {

    private static final String NAME = "documents-export";

    @Bean
    Task<Void> documentsExport(RunExport run) {
        return JobQueue.task(NAME, run::toTheEnd);
    }

    /** An export that was left is made anew; of two runners the first to finish keeps its file. */
    @Bean
    JobQueue tableExports(ExportJobs jobs, ObjectProvider<Scheduler> scheduler) {
        return new JobQueue(NAME, jobs::unfinished, scheduler);
    }

    @Bean
    Task<Void> documentsExportsErased(RunExport run) {
        return Tasks.recurring("documents-exports-erased", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 20)))
                .execute((instance, context) -> run.eraseOld());
    }
}
