package org.tongyuan.journal.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.JournalPlace;

/** The newest entry of the journal, and for each reader the oldest one that it has not read. */
@Component
class JournalMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final ObjectProvider<JournalPlace> places;

    JournalMetrics(JdbcClient jdbc, ObjectProvider<JournalPlace> places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** An entry by its position, with its age in seconds. */
    record Unread(long position, double age) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tongyuan.journal.position", this, JournalMetrics::newest)
                .description("Position of the newest journal entry")
                .register(registry);
        places.forEach(place -> {
            Gauge.builder(
                            "tongyuan.journal.unread.age",
                            this,
                            self -> self.oldestUnread(place).map(Unread::age).orElse(0.0))
                    .description("Age of the oldest journal entry that this reader has not read yet")
                    .baseUnit("seconds")
                    .tag("reader", place.reader())
                    .register(registry);
            Gauge.builder(
                            "tongyuan.journal.unread.position",
                            this,
                            self -> self.oldestUnread(place)
                                    .map(Unread::position)
                                    .orElse(0L))
                    .description(
                            "Position of the oldest journal entry that this reader has not read yet, 0 when it has read all")
                    .tag("reader", place.reader())
                    .register(registry);
        });
    }

    double newest() {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM journal.entry")
                .query(Double.class)
                .single();
    }

    Optional<Unread> oldestUnread(JournalPlace place) {
        return jdbc.sql("""
            SELECT position, extract(epoch FROM clock_timestamp() - recorded) FROM journal.entry
            WHERE position > ? ORDER BY position LIMIT 1\
            """)
                .param(place.position())
                .query((row, n) -> new Unread(row.getLong(1), row.getDouble(2)))
                .optional();
    }
}
