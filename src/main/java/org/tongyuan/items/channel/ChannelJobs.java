package org.tongyuan.items.channel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.jobs.JobQueue;

/** When channels are looked at: at night all, after a publication the published one. */
@Configuration(proxyBeanMethods = false)
class ChannelJobs {

    private static final String ONE = "items-channels-one";

    /** Other nodes keep a guide for a minute; what differs is looked at once more when that is over. */
    private static final Duration AGAIN = Duration.ofSeconds(75);

    @Bean
    Task<Void> itemsChannelsNightly(ChannelWatch watch) {
        return Tasks.recurring("items-channels", Schedules.daily(LegalTime.ZONE, LocalTime.of(2, 40)))
                .execute((instance, context) -> watch.lookAtAll());
    }

    @Bean
    Task<Void> itemsChannelsOne(ChannelWatch watch, ObjectProvider<Scheduler> scheduler) {
        return Tasks.oneTime(ONE).execute((instance, context) -> {
            UUID version = UUID.fromString(instance.getId().replaceFirst("@.*", ""));
            if (!watch.lookAt(version) && !instance.getId().contains("@")) {
                scheduler
                        .getObject()
                        .schedule(
                                new TaskInstance<>(ONE, version + "@again"),
                                Instant.now().plus(AGAIN));
            }
        });
    }

    /** A look lost with a stopped process is made up for at night. */
    @Bean
    JobQueue itemsChannelsQueue(ObjectProvider<Scheduler> scheduler) {
        return new JobQueue(ONE, List::of, scheduler);
    }
}
