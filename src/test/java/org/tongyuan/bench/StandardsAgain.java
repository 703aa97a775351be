package org.tongyuan.bench;

import static org.tongyuan.bench.StandardsBench.OUT;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.standards.pass.Recheck;

/** An act on one item or case, and what is checked again after it: reading the journal, all clauses, findings settled. */
final class StandardsAgain {

    private static final int WARM_UP = 100;
    private static final int ACTS = 200;
    private static final double ALLOWED = 20;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Recheck recheck;
    private final LegalTime time;
    private final TransactionTemplate transaction;
    private final Processor processor;

    StandardsAgain(ApplicationContext context) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.journal = context.getBean(Journal.class);
        this.recheck = context.getBean(Recheck.class);
        this.time = context.getBean(LegalTime.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.processor = new Processor(List.of(
                Long.toString(ProcessHandle.current().pid()),
                jdbc.sql("SELECT pg_backend_pid()::text").query(String.class).single()));
    }

    boolean measure() throws IOException {
        recheck.wholly();
        boolean item = measure(
                "item",
                "SELECT id::text FROM items.item WHERE ended IS NULL AND in_force IS NOT NULL ORDER BY md5(id::text) LIMIT 300");
        return item & measure("case", "SELECT id::text FROM cases.case_file ORDER BY id LIMIT 300");
    }

    private boolean measure(String kind, String sql) throws IOException {
        List<String> ids = jdbc.sql(sql).query(String.class).list();
        var took = new double[ACTS];
        var act = new double[ACTS];
        double used = 0;
        for (int n = -WARM_UP; n < ACTS; n++) {
            used = n == 0 ? processor.seconds() : used;
            String id = ids.get((n + WARM_UP) % ids.size());
            long begun = System.nanoTime();
            transaction.executeWithoutResult(status ->
                    journal.record(Entry.of(Actor.system("bench"), "BENCHED", new Subject(kind, id), time.now())));
            long between = System.nanoTime();
            recheck.wholly();
            if (n >= 0) {
                act[n] = (between - begun) / 1e6;
                took[n] = (System.nanoTime() - between) / 1e6;
            }
        }
        used = (processor.seconds() - used) * 1_000 / ACTS;
        Arrays.sort(took);
        Arrays.sort(act);
        OUT.printf(
                Locale.ROOT,
                "one changed %s checked again: median %.1f ms, p95 %.1f ms; the act's own entry, median %.1f ms; processor, both %.1f ms%n",
                kind,
                took[ACTS / 2],
                took[ACTS * 95 / 100],
                act[ACTS / 2],
                used);
        return StandardsBench.say("one changed " + kind + " checked again, p95", took[ACTS * 95 / 100], ALLOWED, "ms");
    }
}
