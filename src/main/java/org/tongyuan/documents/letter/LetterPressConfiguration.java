package org.tongyuan.documents.letter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every minute whether there is time to print letters; one node at a time. */
@Configuration(proxyBeanMethods = false)
class LetterPressConfiguration {

    @Bean
    RecurringTask<Void> printLettersTask(LetterPress press) {
        return Tasks.recurring("letters-print", FixedDelay.ofMinutes(1))
                .execute((instance, context) -> press.printWhenIdle());
    }
}
