package org.tongyuan.items.imports;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does with a queued import. */
@Configuration(proxyBeanMethods = false)
class ImportTask {

    @Bean
    Task<Void> itemsImport(RunImport run) {
        return Tasks.oneTime(ImportQueue.TASK).execute((instance, context) -> {
            String id = instance.getId();
            run.toTheEnd(UUID.fromString(id.contains("@") ? id.substring(0, id.indexOf('@')) : id));
        });
    }
}
