package org.tongyuan.bench;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes cases due and runs the job that settles them, as the scheduler would. */
@Profile("bench")
@RestController
class BenchTicks {

    private static final String UNTOLD = "c.state = 'SUBMITTED' AND k.kind = 'CORRECTION'";
    private static final String LATE = "c.state IN ('ACCEPTED', 'REVIEW') AND k.kind = 'PROMISED' AND NOT EXISTS"
            + " (SELECT FROM cases.delay d WHERE d.case_id = c.id AND d.clock = k.key AND d.due_on = k.due_on)";

    private final RecurringTask<Void> settle;
    private final JdbcClient jdbc;

    BenchTicks(@Qualifier("settleDueCases") RecurringTask<Void> settle, JdbcClient jdbc) {
        this.settle = settle;
        this.jdbc = jdbc;
    }

    /** Takes cases from all over the table whose clock ended not long ago and that wait for a tick of their own; says how many. */
    @GetMapping(value = "/bench/due", produces = MediaType.TEXT_PLAIN_VALUE)
    String due(@RequestParam String kind, @RequestParam int cases) {
        String which = kind.equals("untold") ? UNTOLD : LATE;
        return Integer.toString(
                jdbc.sql("UPDATE cases.case_file SET next_tick_at = now() - interval '1 hour' WHERE id IN ("
                                + "SELECT c.id FROM cases.case_file c JOIN cases.clock k ON k.case_id = c.id WHERE "
                                + which
                                + " AND k.stopped_on IS NULL AND k.due_on BETWEEN current_date - 10 AND current_date - 1"
                                + " AND c.next_tick_at > now() ORDER BY md5(c.id::text) LIMIT ?)")
                        .param(cases)
                        .update());
    }

    /** Runs the job once: milliseconds, and how many cases are still due. */
    @GetMapping(value = "/bench/tick", produces = MediaType.TEXT_PLAIN_VALUE)
    String tick() {
        long begun = System.nanoTime();
        settle.execute(new TaskInstance<>(settle.getName(), RecurringTask.INSTANCE), null);
        double millis = (System.nanoTime() - begun) / 1e6;
        int left = jdbc.sql("SELECT count(*) FROM cases.case_file WHERE next_tick_at <= now() AND NOT out_of_time")
                .query(Integer.class)
                .single();
        return millis + " " + left;
    }
}
