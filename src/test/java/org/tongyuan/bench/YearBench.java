package org.tongyuan.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionalApplicationListener;
import org.tongyuan.Tongyuan;
import org.tongyuan.cases.act.RandomLives;
import org.tongyuan.cases.report.YearFigures;
import org.tongyuan.journal.JournalReader;
import org.tongyuan.journal.Recorded;
import org.tongyuan.platform.Command;
import org.tongyuan.recount.JournalRecount;

/**
 * The whole year 2025 of the demo county under the test clock, then everything counted a second time: figures, due dates, journal and seals.
 * In one process with the product, through its use cases: the API has no act on the spot and knows no citizen, and twenty thousand cases would
 * spend most of an hour on HTTP that another bench measures.
 */
public final class YearBench {

    private static final int THREADS = 2;
    private static final int SHOWN = 20;
    private static final int BATCH = 5_000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final ConfigurableApplicationContext context;
    private boolean passed = true;

    private YearBench(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Tongyuan.class);
        application.setAdditionalProfiles("demo");
        var context = application.run(args);
        boolean passed;
        try {
            var settings = context.getEnvironment();
            withoutPrinter(context);
            var bench = new YearBench(context);
            bench.enter(
                    settings.getRequiredProperty("bench.cases", Integer.class),
                    settings.getProperty("bench.seed", Long.class, 2025L),
                    settings.getProperty("bench.minutes", Integer.class, 24 * 60));
            passed = bench.check();
        } finally {
            context.close();
        }
        OUT.println(passed ? "The year is right." : "The year is NOT right.");
        System.exit(passed ? 0 : 1);
    }

    /** Letters are issued as always, but none is printed before somebody asks for it: printing would take longer than all the acts. */
    private static void withoutPrinter(ConfigurableApplicationContext context) {
        context.getBean(ApplicationEventMulticaster.class)
                .removeApplicationListeners(listener -> listener instanceof TransactionalApplicationListener<?> printer
                        && printer.getListenerId().contains("LetterArchive.renderSoon"));
    }

    private void enter(int cases, long seed, int minutes) throws InterruptedException {
        var lives = new RandomLives(context, Runnable::run);
        var next = new AtomicLong(seed * 1_000_000);
        var begun = new AtomicInteger();
        long from = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                pool.submit(() -> {
                    while (begun.get() < cases && seconds(from) < minutes * 60.0) {
                        try {
                            int before = begun.get();
                            int after = begun.addAndGet(lives.live(next.getAndIncrement()));
                            if (before / 1000 != after / 1000) {
                                OUT.printf("  %,d cases after %.0f s%n", after, seconds(from));
                            }
                        } catch (RuntimeException | Error e) {
                            fail("a life broke off: " + e);
                            e.printStackTrace(OUT);
                            return;
                        }
                    }
                });
            }
        }
        long acts = lives.done().values().stream().mapToLong(Long::longValue).sum();
        OUT.printf(
                Locale.ROOT,
                "%,d cases of %d items entered with %,d acts in %.0f s (seed %d)%n",
                begun.get(),
                lives.items().size(),
                acts,
                seconds(from),
                seed);
        OUT.println("Acts: " + lives.done());
        OUT.println("Turned down: " + lives.refused());
        context.getBean(JdbcClient.class).sql("""
                SELECT profile, count(*) AS n, count(DISTINCT agency_id) AS agencies FROM cases.case_file WHERE out_of_time
                GROUP BY 1 ORDER BY 1\
                """).query(row -> {
            OUT.printf("  %s: %,d cases at %d agencies%n", row.getString(1), row.getInt(2), row.getInt(3));
        });
    }

    private boolean check() {
        figures();
        days();
        var verify = context.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals("verify"))
                .findFirst()
                .orElseThrow();
        if (verify.run(List.of()) != 0) {
            fail("verify found something");
        }
        return passed;
    }

    private void figures() {
        var figures = new YearFigures(context, 2025);
        var differences = figures.compare();
        OUT.printf(
                "%,d figures of 12 months by agency, item, procedure and window compared with plain SQL: %,d differences%n",
                figures.compared(), differences.size());
        OUT.println("  " + figures.sums());
        OUT.println("  never seen: " + figures.neverSeen());
        report("figure", differences);
    }

    private void days() {
        var recount = new JournalRecount(context.getBean(JdbcClient.class));
        var journal = context.getBean(JournalReader.class);
        long position = 0;
        List<Recorded> entries;
        do {
            entries = journal.readFrom(position, BATCH);
            entries.forEach(recount::entry);
            position = entries.isEmpty() ? position : entries.getLast().position();
        } while (entries.size() == BATCH);
        var mistakes = recount.mistakes();
        OUT.printf(
                "%,d due dates of %,d cases counted day by day from %,d journal entries: %,d mistakes%n",
                recount.limits(), recount.cases(), recount.acts(), mistakes.size());
        report("due date", mistakes);
        int kept = context.getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM cases.case_file")
                .query(Integer.class)
                .single();
        if (kept != recount.cases()) {
            fail(kept + " cases are stored, the journal knows " + recount.cases());
        }
    }

    private void report(String what, List<String> wrong) {
        wrong.stream().limit(SHOWN).forEach(line -> fail(what + ": " + line));
    }

    private synchronized void fail(String why) {
        passed = false;
        OUT.println("FAILED " + why);
    }

    private static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
