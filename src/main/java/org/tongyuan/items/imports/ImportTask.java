package org.tongyuan.items.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.jobs.JobQueue;

/** What the scheduler does with a queued import: each runner locks the job for its rows and goes on where another stopped. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    private static final String NAME = "items-import";

    @Bean
    Task<Void> itemsImport(RunImport run) {
        return JobQueue.task(NAME, run::toTheEnd);
    }

    @Bean
    JobQueue itemsImports(ImportJobs jobs, ObjectProvider<Scheduler> scheduler) {
        return new JobQueue(NAME, jobs::unfinished, scheduler);
    }
}
