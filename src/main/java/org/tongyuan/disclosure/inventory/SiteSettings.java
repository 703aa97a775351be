package org.tongyuan.disclosure.inventory;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.disclosure.column.CheckLimits;
import org.tongyuan.platform.web.Site;

/**
 * How sites are looked at.
 *
 * @param limit within which a home page has to be there, to its last byte
 * @param days natural days whose probes count
 * @param percent of them that may not fail
 * @param perDay probes a day that the checks ask for, at least
 * @param staleDays natural days after which an unchanged home page is stale
 * @param privateHosts whether sites inside our own network may be asked
 * @param ownUrl the address of this installation
 */
record SiteSettings(
        Duration limit, int days, int percent, int perDay, int staleDays, boolean privateHosts, String ownUrl) {

    /** The checks' numbers come from {@code disclosure/site-health.yaml}, the operator's from the settings. */
    @Configuration(proxyBeanMethods = false)
    static class Source {

        @Bean
        SiteSettings siteSettings(
                @Value("${tongyuan.sites.stale-days:90}") int staleDays,
                @Value("${tongyuan.sites.private-hosts:false}") boolean privateHosts,
                CheckLimits limits,
                Site site) {
            return new SiteSettings(
                    Duration.ofSeconds(limits.number("unreachable.seconds")),
                    limits.number("unreachable.days"),
                    limits.number("unreachable.percent"),
                    limits.number("unreachable.probesPerDay"),
                    staleDays,
                    privateHosts,
                    site.getPublicUrl());
        }
    }
}
