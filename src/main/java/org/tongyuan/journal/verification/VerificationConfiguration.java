package org.tongyuan.journal.verification;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A verification asked for on the page runs by itself: a large journal takes longer than anybody waits for a page. */
@Configuration(proxyBeanMethods = false)
class VerificationConfiguration {

    static final TaskDescriptor<Void> VERIFY = TaskDescriptor.of("journal-verify");

    @Bean
    OneTimeTask<Void> verifyJournalTask(VerifyJournal verify, Verifications verifications) {
        return Tasks.oneTime(VERIFY)
                .execute((instance, context) -> verifications.finish(UUID.fromString(instance.getId()), verify.run()));
    }
}
