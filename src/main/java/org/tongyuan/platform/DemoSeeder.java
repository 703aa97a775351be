package org.tongyuan.platform;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seeds the demo county, each part once, before the first page is served. */
@Component
@Profile("demo & !production") // both together are refused, and must not have seeded anything before
class DemoSeeder implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(DemoSeeder.class);

    private final List<DemoSeed> seeds;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoSeeder(List<DemoSeed> seeds, JdbcClient jdbc, TransactionTemplate transaction) {
        this.seeds = seeds.stream()
                .sorted(Comparator.comparingInt(DemoSeed::order)
                        .thenComparing(s -> s.getClass().getName()))
                .toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (DemoSeed seed : seeds) {
            String part = org.springframework.util.ClassUtils.getUserClass(seed).getSimpleName();
            transaction.executeWithoutResult(status -> {
                int fresh = jdbc.sql("INSERT INTO platform.demo_seed (part) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(part)
                        .update();
                if (fresh == 1) {
                    seed.seed();
                    log.info("Seeded {}", part);
                }
            });
        }
    }
}
