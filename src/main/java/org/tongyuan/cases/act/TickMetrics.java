package org.tongyuan.cases.act;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;

/** How far behind the law the tick is: since when a case has been waiting for what happens by itself. */
@Component
class TickMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final LegalTime time;

    TickMetrics(JdbcClient jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tongyuan.cases.tick.lag", this, TickMetrics::lag)
                .description("How long the first case has been due to be settled and is not")
                .baseUnit("seconds")
                .register(registry);
    }

    /** Seconds; 0 when nothing is due. */
    double lag() {
        Instant now = time.now();
        return jdbc.sql("""
            SELECT next_tick_at FROM cases.case_file WHERE next_tick_at <= ? AND NOT out_of_time
            ORDER BY next_tick_at LIMIT 1\
            """)
                .param(Timestamp.from(now))
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional()
                .map(due -> Duration.between(due, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
