package org.tongyuan.disclosure.request;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.calendar.CalendarChanged;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.UseCase;

/** Does what follows from time alone: ends consultations nobody answered, and gives days to clocks that waited for a year's calendar. */
@UseCase
class SettleRequests {

    private static final Logger log = LoggerFactory.getLogger(SettleRequests.class);

    private final RequestActing acting;
    private final Requests requests;
    private final LegalTime time;

    SettleRequests(RequestActing acting, Requests requests, LegalTime time) {
        this.acting = acting;
        this.requests = requests;
        this.time = time;
    }

    @Transactional
    void one(UUID id) {
        acting.settle(requests.lock(id), acting.bySystem());
    }

    /** The days of a year became known, or other than they were: every open request whose limits could reach into it. */
    @EventListener
    @Transactional
    void recompute(CalendarChanged changed) {
        int moved = 0;
        for (UUID id : requests.open()) {
            moved += acting.recompute(requests.lock(id), changed.year()) ? 1 : 0;
        }
        if (moved > 0) {
            log.info("{} requests for information have other days by the calendar of {}", moved, changed.year());
        }
    }

    void all(Consumer<UUID> each) {
        for (UUID id : requests.silentBefore(time.today())) {
            try {
                each.accept(id);
            } catch (RuntimeException e) {
                log.error("Request {} could not be settled; it is tried again within the hour", id, e);
            }
        }
    }

    /** The hourly tick. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> settleDisclosureRequests(SettleRequests settle) {
            return Tasks.recurring("disclosure-settle", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> settle.all(settle::one));
        }
    }
}
