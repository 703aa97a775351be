package org.tongyuan.cases.tables;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.jobs.JobQueue;

/** What the scheduler does with lists of outside cases; a list that was left goes on where it was. */
@Configuration(proxyBeanMethods = false)
class OutsideImportTask {

    private static final String NAME = "outside-import";

    @Bean
    Task<Void> outsideImport(RunOutsideImport run) {
        return JobQueue.task(NAME, run::toTheEnd);
    }

    @Bean
    JobQueue outsideLists(OutsideImports imports, ObjectProvider<Scheduler> scheduler) {
        return new JobQueue(NAME, imports::unfinished, scheduler);
    }
}
