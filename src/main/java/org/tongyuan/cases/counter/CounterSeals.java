package org.tongyuan.cases.counter;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every record of the counter. */
@Configuration(proxyBeanMethods = false)
class CounterSeals {

    @Bean
    SealSource presenceSeals(JdbcClient jdbc) {
        return new Rows(jdbc, "presence", "cases.presence");
    }

    @Bean
    SealSource handOverSeals(JdbcClient jdbc) {
        return new Rows(jdbc, "hand-over", "cases.hand_over");
    }

    @Bean
    SealSource adviceSeals(JdbcClient jdbc) {
        return new Rows(jdbc, "advice", "cases.advice");
    }

    @Bean
    SealSource specialServiceSeals(JdbcClient jdbc) {
        return new Rows(jdbc, "special-service", "cases.special_service");
    }

    @Bean
    SealSource referralSeals(JdbcClient jdbc) {
        return new Rows(jdbc, "referral", "cases.referral");
    }

    @Bean
    SealSource noteSeals(JdbcClient jdbc) {
        return new Rows(jdbc, "note", "cases.note");
    }

    @Bean
    SealSource opinionSeals(JdbcClient jdbc) {
        return new Rows(jdbc, "opinion", "cases.opinion_request");
    }

    private record Rows(JdbcClient jdbc, String kind, String table) implements SealSource {

        private static final int BATCH = 500;

        private record Seal(UUID id, String digest) {}

        @Override
        public void forEachSeal(BiConsumer<String, String> idAndDigest) {
            UUID last = new UUID(0, 0);
            while (true) {
                var batch = jdbc.sql("SELECT id, cases.counter_seal(?, id) AS digest FROM " + table
                                + " WHERE id > ? ORDER BY id LIMIT " + BATCH)
                        .params(kind, last)
                        .query((row, n) -> new Seal(row.getObject("id", UUID.class), row.getString("digest")))
                        .list();
                batch.forEach(seal -> idAndDigest.accept(seal.id().toString(), seal.digest()));
                if (batch.size() < BATCH) {
                    return;
                }
                last = batch.getLast().id();
            }
        }
    }
}
