package org.tongyuan.cases.counter;

import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.journal.SealBatches;
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

        @Override
        public void forEachSeal(BiConsumer<String, String> idAndDigest) {
            SealBatches.forEach(jdbc, table, "cases.counter_seal('" + kind + "', id)", idAndDigest);
        }
    }
}
