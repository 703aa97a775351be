package org.tongyuan.calendar.year;

import java.util.function.BiConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digests of years and of regions' own days: a few hundred rows at most. */
@Configuration(proxyBeanMethods = false)
class CalendarSeals {

    private record Seal(String id, String digest) {}

    private record Rows(String kind, String sql, JdbcClient jdbc) implements SealSource {

        @Override
        public void forEachSeal(BiConsumer<String, String> idAndDigest) {
            jdbc.sql(sql)
                    .query((row, n) -> new Seal(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(seal -> idAndDigest.accept(seal.id(), seal.digest()));
        }
    }

    @Bean
    SealSource calendarYearSeals(JdbcClient jdbc) {
        return new Rows(
                "calendar-year",
                "SELECT year::text, calendar.seal_of_year(year) FROM (SELECT DISTINCT year FROM calendar.year) y",
                jdbc);
    }

    @Bean
    SealSource regionalDaySeals(JdbcClient jdbc) {
        return new Rows("regional-day", "SELECT id::text, calendar.seal_of_day(id) FROM calendar.override", jdbc);
    }
}
