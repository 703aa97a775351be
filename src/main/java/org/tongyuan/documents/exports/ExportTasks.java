package org.tongyuan.documents.exports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.LegalTime;

/** What the scheduler does with exports: makes them, and erases them when their days are over. */
@Configuration(proxyBeanMethods = false)
class ExportTasks {

    @Bean
    Task<Void> documentsExport(RunExport run) {
        return Tasks.oneTime(ExportQueue.TASK).execute((instance, context) -> {
            String id = instance.getId();
            run.toTheEnd(UUID.fromString(id.contains("@") ? id.substring(0, id.indexOf('@')) : id));
        });
    }

    @Bean
    Task<Void> documentsExportsErased(RunExport run) {
        return Tasks.recurring("documents-exports-erased", Schedules.daily(LegalTime.ZONE, LocalTime.of(3, 20)))
                .execute((instance, context) -> run.eraseOld());
    }
}
