package org.tongyuan.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;

/** What becomes of a job at which a node fell. */
@TongyuanTest
class FallenNodeModuleTest {

    private static final String TASK = "idempotency-forget";

    @Autowired
    DbSchedulerProperties settings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_node_is_missed_within_a_minute() {
        assertThat(settings.getHeartbeatInterval().multipliedBy(settings.getMissedHeartbeatsLimit()))
                .isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_job_of_a_fallen_node_is_done_by_another() {
        int claimed = jdbc.sql("""
            UPDATE platform.scheduled_tasks SET picked = true, picked_by = 'a fallen node', version = version + 1,
                last_heartbeat = now() - interval '2 minutes', last_success = NULL
            WHERE task_name = ? AND NOT picked\
            """).param(TASK).update();
        assertThat(claimed).isEqualTo(1);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("""
                        SELECT NOT picked AND last_success IS NOT NULL FROM platform.scheduled_tasks WHERE task_name = ?\
                        """).param(TASK).query(Boolean.class).single());
    }
}
