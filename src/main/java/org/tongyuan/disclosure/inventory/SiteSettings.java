package org.tongyuan.disclosure.inventory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongyuan.platform.web.Site;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How sites are looked at.
 *
 * @param limit within which a home page has to be there, to its last byte
 * @param days natural days whose probes count
 * @param percent of them that may not fail
 * @param perDay probes a day, at least
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
                Site site) {
            var numbers = unreachable();
            return new SiteSettings(
                    Duration.ofSeconds(number(numbers, "seconds")),
                    number(numbers, "days"),
                    number(numbers, "percent"),
                    number(numbers, "probesPerDay"),
                    staleDays,
                    privateHosts,
                    site.getPublicUrl());
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> unreachable() {
            try (var in = SiteSettings.class.getResourceAsStream("/disclosure/site-health.yaml")) {
                Map<String, Object> root =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Objects.requireNonNull(in));
                return (Map<String, Object>) Objects.requireNonNull(root.get("unreachable"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int number(Map<String, Object> numbers, String name) {
            return ((Number) Objects.requireNonNull(numbers.get(name))).intValue();
        }
    }
}
