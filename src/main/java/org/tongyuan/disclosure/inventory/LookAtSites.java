package org.tongyuan.disclosure.inventory;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.tongyuan.platform.UseCase;

/** Looks at every open site, in real time whatever day the test clock shows; no transaction waits for another's server. */
@UseCase
class LookAtSites {

    private static final Logger log = LoggerFactory.getLogger(LookAtSites.class);

    /** More often than the checks ask for. */
    static final Duration EVERY = Duration.ofMinutes(30);

    private static final int AT_ONCE = 8;

    private final WebSites sites;
    private final SiteProbes probes;
    private final SiteProbe probe;
    private volatile boolean ready;

    LookAtSites(WebSites sites, SiteProbes probes, SiteProbe probe) {
        this.sites = sites;
        this.probes = probes;
        this.probe = probe;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ready = true;
    }

    /** The own site not before it answers: that it was started is no failure. */
    void all() {
        round(sites.open().stream().filter(site -> ready || !site.about().own()).toList());
        probes.clean(Instant.now());
    }

    void round(List<WebSite> some) {
        try (var threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofVirtual().name("site-probes").factory())) {
            some.forEach(site -> threads.execute(() -> alone(site)));
        }
    }

    private void alone(WebSite site) {
        try {
            one(site);
        } catch (RuntimeException e) {
            log.error("Site {} could not be looked at; it is tried again with the next round", site.id(), e);
        }
    }

    SiteProbe.Look one(WebSite site) {
        var look = probe.look(site);
        probes.keep(site, look, Instant.now().truncatedTo(ChronoUnit.MICROS));
        return look;
    }

    /** The half-hourly round. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        RecurringTask<Void> lookAtSitesTask(LookAtSites look) {
            return Tasks.recurring("disclosure-sites", FixedDelay.of(EVERY)).execute((instance, context) -> look.all());
        }
    }
}
