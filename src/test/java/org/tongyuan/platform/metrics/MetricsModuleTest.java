package org.tongyuan.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.TongyuanTest;

@TongyuanTest
class MetricsModuleTest {

    @Autowired
    SchedulerMetrics scheduler;

    @Autowired
    JdbcClient jdbc;

    @LocalManagementPort
    int port;

    @Test
    void the_management_port_says_how_late_each_job_is_and_how_far_behind_each_reader() throws Exception {
        String text = scrape();
        assertThat(text)
                .contains(
                        "tongyuan_scheduler_lag_seconds{task=\"cases-settle-due\"}",
                        "tongyuan_scheduler_lag_seconds{task=\"journal-anchor\"}",
                        "tongyuan_scheduler_failures{task=\"items-take-effect\"}",
                        "tongyuan_cases_tick_lag_seconds ",
                        "tongyuan_journal_unread_age_seconds{reader=\"anchor\"}",
                        "tongyuan_journal_unread_position{reader=\"anchor\"}")
                .doesNotContain("tongyuan_scheduler_lag_seconds{task=\"cases-settle-due\"} NaN");
        assertThat(value(text, "tongyuan_journal_position ")).isPositive();
    }

    @Test
    @Transactional
    void a_job_that_nobody_begins_is_late_and_one_that_runs_is_not() {
        assertThat(scheduler.lag("items-take-effect")).isZero();
        jdbc.sql("""
            INSERT INTO platform.scheduled_tasks (task_name, task_instance, execution_time, picked, consecutive_failures, version)
            VALUES ('items-take-effect', 'late', now() - interval '90 seconds', false, 3, 1),
                   ('journal-verify', 'runs', now() - interval '90 seconds', true, 0, 1)\
            """).update();
        assertThat(scheduler.lag("items-take-effect")).isBetween(90.0, 150.0);
        assertThat(scheduler.failures("items-take-effect")).isEqualTo(3);
        assertThat(scheduler.lag("journal-verify")).isZero();
    }

    private String scrape() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    private static double value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
