package org.tongyuan.disclosure.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Gives requests that came before {@link WantedKeys} were kept theirs, so that the same wishes of earlier years are found too. */
@UseCase
class IndexWanted {

    private static final int BATCH = 500;
    private static final LocalTime NIGHT = LocalTime.of(3, 20);

    private final WantedKeys keys;
    private final Requests requests;

    IndexWanted(WantedKeys keys, Requests requests) {
        this.keys = keys;
        this.requests = requests;
    }

    /** Gives how many were without. */
    @Transactional
    int batch() {
        var without = keys.without(BATCH);
        for (UUID id : without) {
            keys.keep(id, requests.lock(id).wanted().text());
        }
        return without.size();
    }

    /** Every night. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> indexWantedOfEarlierRequests(IndexWanted index) {
            return Tasks.recurring("disclosure-wanted-keys", new Daily(LegalTime.ZONE, NIGHT))
                    .execute((instance, context) -> {
                        int found;
                        do {
                            found = index.batch();
                        } while (found == BATCH);
                    });
        }
    }
}
