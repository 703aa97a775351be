package org.tongyuan.cases.tables;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does with lists of outside cases. */
@Configuration(proxyBeanMethods = false)
class OutsideImportTask {

    @Bean
    Task<Void> outsideImport(RunOutsideImport run) {
        return Tasks.oneTime(OutsideImportQueue.TASK).execute((instance, context) -> {
            String id = instance.getId();
            run.toTheEnd(UUID.fromString(id.contains("@") ? id.substring(0, id.indexOf('@')) : id));
        });
    }
}
