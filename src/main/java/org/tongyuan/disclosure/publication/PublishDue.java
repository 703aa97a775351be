package org.tongyuan.disclosure.publication;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.disclosure.publication.RecordActs.Who;
import org.tongyuan.platform.RuleBroken;

/** Publishes what was approved for a set time, once it has come: one at a time, each in a transaction of its own. */
@Component
class PublishDue {

    private static final Logger log = LoggerFactory.getLogger(PublishDue.class);
    private static final Who TICK = Who.system("disclosure-publish-due");

    private final PublicRecords records;
    private final RecordDesk desk;
    private final PublishVersion publish;
    private final TransactionTemplate transaction;

    PublishDue(PublicRecords records, RecordDesk desk, PublishVersion publish, TransactionTemplate transaction) {
        this.records = records;
        this.desk = desk;
        this.publish = publish;
        this.transaction = transaction;
    }

    /** Gives how many went public. What cannot (an agency that lost its code) stays where it is and does not hold up the others. */
    int run() {
        int published = 0;
        for (UUID id : records.due(desk.now())) {
            try {
                published += Boolean.TRUE.equals(transaction.execute(status -> publish(id))) ? 1 : 0;
            } catch (RuleBroken stays) {
                log.warn("Record {} is due and cannot be published: {}", id, stays.messageKey());
            }
        }
        return published;
    }

    private boolean publish(UUID id) {
        var file = desk.lock(id);
        var at = file.publishAt();
        if (file.state() != RecordState.SCHEDULED || at == null || at.isAfter(desk.now())) {
            return false; // another node was quicker, or it was taken back
        }
        publish.publish(file, desk.working(file), TICK);
        return true;
    }

    /** Looks every minute: an index range of exactly those that are due. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> publishDueRecords(PublishDue due) {
            return Tasks.recurring("disclosure-publish-due", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> due.run());
        }
    }
}
