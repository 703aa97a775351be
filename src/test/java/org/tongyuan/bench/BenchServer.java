package org.tongyuan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.Tongyuan;
import org.tongyuan.platform.security.PersonalDataCipher;

/**
 * The whole product, started as it always is, on a folder of its own with as many cases as asked for: {@code --bench.cases=1000000
 * --bench.open=50000}. They are made once for a folder and stay there. Prints a line with the port when everything is ready.
 */
public final class BenchServer {

    private BenchServer() {}

    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Tongyuan.class);
        application.setAdditionalProfiles("demo", "bench");
        var context = application.run(args);
        var settings = context.getEnvironment();
        int port = settings.getRequiredProperty("local.server.port", Integer.class);
        int cases = settings.getRequiredProperty("bench.cases", Integer.class);
        int open = settings.getRequiredProperty("bench.open", Integer.class);
        var mark = Path.of(settings.getRequiredProperty("tongyuan.data-dir")).resolve("bench-filled");
        if (!Files.exists(mark)) {
            long begun = System.nanoTime();
            fill(context, port, cases, open);
            long seconds = (System.nanoTime() - begun) / 1_000_000_000;
            String said = "%,d cases, %,d of them open, made in %d s%n".formatted(cases, open, seconds);
            Files.writeString(mark, said);
            System.out.print("BENCH " + said);
        }
        if (settings.getProperty("bench.fill-only", Boolean.class, false)) {
            context.close();
            return;
        }
        System.out.println("BENCH ready " + port);
    }

    private static void fill(ConfigurableApplicationContext context, int port, int cases, int open) throws Exception {
        new CountyMill(context.getBean(JdbcClient.class), port).make();
        try (var mill = new CaseMill(context.getBean(DataSource.class), context.getBean(PersonalDataCipher.class))) {
            mill.make(cases, open);
        }
    }
}
