package org.tongyuan.journal.anchor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Anchors the journal every few minutes: what is changed after that cannot be hidden. */
@Configuration(proxyBeanMethods = false)
class AnchorConfiguration {

    @Bean
    RecurringTask<Void> anchorJournalTask(MakeAnchor makeAnchor) {
        return Tasks.recurring("journal-anchor", FixedDelay.ofMinutes(3))
                .execute((instance, context) -> makeAnchor.make());
    }
}
