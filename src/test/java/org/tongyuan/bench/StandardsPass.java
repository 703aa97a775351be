package org.tongyuan.bench;

import static org.tongyuan.bench.StandardsBench.OUT;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongyuan.standards.pass.PassProbe;

/** A full pass: the first, which opens every finding, and the next, which finds them all again; beside a SELECT of the same rows. */
final class StandardsPass {

    private static final double ALLOWED = 60;
    private static final List<String> PLAIN = List.of(
            "SELECT * FROM cases.case_file",
            "SELECT case_id, key, stopped_on FROM cases.clock",
            "SELECT case_id, notified_on, items FROM cases.correction",
            "SELECT case_id, kind, reasons, legal_basis, remedy FROM cases.decision",
            "SELECT case_id, signed_on, way FROM cases.delivery",
            "SELECT case_id, reason, competent_organ, remedy FROM cases.ending",
            "SELECT case_id, days, reason, extended_on FROM cases.extension",
            "SELECT case_id, reason FROM cases.delay",
            "SELECT case_id, recorded_at, late_evidence FROM cases.act",
            "SELECT * FROM items.item_version");

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final Processor processor;
    private final Processor product;

    StandardsPass(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        String own = Long.toString(ProcessHandle.current().pid());
        String database =
                jdbc.sql("SELECT pg_backend_pid()::text").query(String.class).single();
        this.processor = new Processor(List.of(own, database));
        this.product = new Processor(List.of(own, "0"));
    }

    private record Took(double seconds, double processor, double ours) {}

    boolean measure() throws IOException {
        jdbc.sql(
                        "TRUNCATE standards.finding, standards.finding_step, standards.conformity, standards.trend, standards.trend_total")
                .update();
        var plain = time("SELECT of the same rows", () -> PLAIN.forEach(this::read));
        var first = time("full pass, every finding new", this::pass);
        jdbc.sql("VACUUM (ANALYZE) standards.finding").update();
        resetPeaks();
        var next = time("full pass, as every night", this::pass);
        OUT.printf(
                Locale.ROOT,
                "peak during it: heap %,d MB used of %,d MB allowed, resident %,d MB%n",
                heapPeak() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                residentPeak() >> 10);
        OUT.printf(
                Locale.ROOT,
                "times the SELECT: first %.1f, every night %.1f; processor time %.1f and %.1f%n",
                first.seconds() / plain.seconds(),
                next.seconds() / plain.seconds(),
                first.processor() / plain.processor(),
                next.processor() / plain.processor());
        return StandardsBench.say("full pass, first", first.seconds(), ALLOWED, "s")
                & StandardsBench.say("full pass, every night", next.seconds(), ALLOWED, "s");
    }

    private Took time(String what, Runnable work) throws IOException {
        double before = processor.seconds();
        double ours = product.seconds();
        long begun = System.nanoTime();
        work.run();
        var took = new Took(StandardsBench.seconds(begun), processor.seconds() - before, product.seconds() - ours);
        OUT.printf(
                Locale.ROOT,
                "%-42s %8.1f s, processor %8.1f s, of them %.1f in the JVM%n",
                what,
                took.seconds(),
                took.processor(),
                took.ours());
        return took;
    }

    private void pass() {
        var pass = PassProbe.run(context);
        long open = jdbc.sql("SELECT count(*) FROM standards.finding WHERE closed_at IS NULL")
                .query(Long.class)
                .single();
        OUT.printf(
                Locale.ROOT,
                "  %s: %d clauses, %d of them broken, %,d subjects, %,d opened, %,d closed, %,d open%n",
                pass.state(),
                pass.clauses(),
                pass.broken(),
                pass.subjects(),
                pass.opened(),
                pass.closed(),
                open);
    }

    /** As a driver that streams reads it: every column as text, thrown away. */
    private void read(String sql) {
        var template = new JdbcTemplate(context.getBean(DataSource.class));
        template.setFetchSize(2_000);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            template.query(sql, row -> {
                for (int i = 1, n = row.getMetaData().getColumnCount(); i <= n; i++) {
                    row.getString(i);
                }
            });
        });
    }

    private static void resetPeaks() throws IOException {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        var peaks = Path.of("/proc/self/clear_refs");
        if (Files.isWritable(peaks)) {
            Files.writeString(peaks, "5");
        }
    }

    private static long heapPeak() {
        return heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .toList();
    }

    /** In kB. */
    private static long residentPeak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(l -> l.startsWith("VmHWM:"))
                .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
