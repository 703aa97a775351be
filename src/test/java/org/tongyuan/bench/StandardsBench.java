package org.tongyuan.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.Tongyuan;
import org.tongyuan.platform.security.PersonalDataCipher;

/**
 * The checks of standards in the whole product, in one process with it and on a folder of its own: what one evaluation costs, a full
 * pass, checking again what changed, and the pages over many findings. Everything is printed beside something simple measured in the same run.
 */
public final class StandardsBench {

    static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** The tables that facts of a case are read from, beside its own. */
    private static final List<String> TABLES =
            List.of("clock", "correction", "decision", "delivery", "ending", "extension", "delay", "act");

    private StandardsBench() {}

    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Tongyuan.class);
        application.setAdditionalProfiles("demo");
        var context = application.run(args);
        boolean met;
        try {
            fill(context);
            var settings = context.getEnvironment();
            List<String> parts = List.of(settings.getProperty("bench.parts", "evaluation,pass,again,board")
                    .split(","));
            int findings = settings.getRequiredProperty("bench.findings", Integer.class);
            met = !parts.contains("evaluation") || new StandardsEvaluation(context).measure();
            met &= !parts.contains("pass") || new StandardsPass(context).measure();
            met &= !parts.contains("again") || new StandardsAgain(context).measure();
            met &= !parts.contains("board") || new StandardsBoard(context, base(context)).measure(findings);
            OUT.println("load average " + load());
        } finally {
            context.close();
        }
        OUT.println(met ? "All demands are met." : "Some demands are MISSED.");
        System.exit(met ? 0 : 1);
    }

    private static URI base(ConfigurableApplicationContext context) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static void fill(ConfigurableApplicationContext context) throws Exception {
        var settings = context.getEnvironment();
        var mark = Path.of(settings.getRequiredProperty("tongyuan.data-dir")).resolve("bench-filled");
        if (Files.exists(mark)) {
            return;
        }
        int cases = settings.getRequiredProperty("bench.cases", Integer.class);
        int items = settings.getRequiredProperty("bench.items", Integer.class);
        long begun = System.nanoTime();
        var jdbc = context.getBean(JdbcClient.class);
        int there = jdbc.sql("SELECT count(*) FROM items.item WHERE ended IS NULL AND in_force IS NOT NULL")
                .query(Integer.class)
                .single();
        new CountyMill(jdbc, base(context).getPort(), items - there).make();
        try (var mill = new CaseMill(context.getBean(DataSource.class), context.getBean(PersonalDataCipher.class))) {
            mill.makeFor(cases, Math.min(50_000, cases / 2), TABLES);
        }
        jdbc.sql("ANALYZE").update();
        String said = "%,d cases and %,d items made in %.0f s".formatted(cases, items, seconds(begun));
        Files.writeString(mark, said);
        OUT.println(said);
    }

    static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** One line: name, figure, and whether the demand is met. */
    static boolean say(String what, double measured, double allowed, String unit) {
        boolean met = measured <= allowed;
        OUT.printf(
                Locale.ROOT,
                "%-58s %10.1f %s (demand %.0f): %s%n",
                what,
                measured,
                unit,
                allowed,
                met ? "met" : "MISSED");
        return met;
    }

    private static String load() throws IOException {
        var load = Path.of("/proc/loadavg");
        return Files.exists(load) ? Files.readString(load).strip() : "unknown";
    }
}
