package org.tongyuan.standards.reconciliation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.LegalTime;

/** Compares all sources every night; who does not want to wait does it from the page. */
@Configuration(proxyBeanMethods = false)
class ComparisonJobs {

    @Bean
    RecurringTask<Void> masterDataComparison(CompareSources compare) {
        return Tasks.recurring("standards-master-data", Schedules.daily(LegalTime.ZONE, LocalTime.of(1, 40)))
                .execute((instance, context) -> compare.compare(Actor.system("master-data")));
    }
}
