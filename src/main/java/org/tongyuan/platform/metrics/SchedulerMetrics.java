package org.tongyuan.platform.metrics;

import com.github.kagkarlsson.scheduler.task.Task;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How late each scheduled job is, and whether it keeps failing. A job that runs at the moment is not late. */
@Component
class SchedulerMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final ObjectProvider<Task<?>> tasks;

    SchedulerMetrics(JdbcClient jdbc, ObjectProvider<Task<?>> tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        tasks.stream().map(Task::getName).sorted().forEach(name -> {
            Gauge.builder("tongyuan.scheduler.lag", this, self -> self.lag(name))
                    .description("How long the oldest due execution of a scheduled job has been waiting to begin")
                    .baseUnit("seconds")
                    .tag("task", name)
                    .register(registry);
            Gauge.builder("tongyuan.scheduler.failures", this, self -> self.failures(name))
                    .description("How often in a row a scheduled job has failed")
                    .tag("task", name)
                    .register(registry);
        });
    }

    /** Seconds; 0 when nothing waits. */
    double lag(String task) {
        return jdbc.sql("""
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(execution_time)), 0) FROM platform.scheduled_tasks
            WHERE task_name = ? AND NOT picked AND execution_time <= clock_timestamp()\
            """).param(task).query(Double.class).single();
    }

    double failures(String task) {
        return jdbc.sql(
                        "SELECT coalesce(max(consecutive_failures), 0) FROM platform.scheduled_tasks WHERE task_name = ?")
                .param(task)
                .query(Double.class)
                .single();
    }
}
