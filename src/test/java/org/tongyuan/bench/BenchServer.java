package org.tongyuan.bench;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;
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
        Environment environment = context.getEnvironment();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        int cases = environment.getRequiredProperty("bench.cases", Integer.class);
        int open = environment.getProperty("bench.open", Integer.class, Math.min(50_000, cases / 2));
        var jdbc = context.getBean(JdbcClient.class);
        var mark = Path.of(environment.getRequiredProperty("tongyuan.data-dir")).resolve("bench-filled");
        if (!java.nio.file.Files.exists(mark)) {
            var begun = System.nanoTime();
            var county = new CountyMill(jdbc, port);
            county.make();
            try (var mill = new CaseMill(
                    context.getBean(javax.sql.DataSource.class), context.getBean(PersonalDataCipher.class))) {
                mill.make(cases, open);
            }
            java.nio.file.Files.writeString(mark, cases + " cases, " + open + " open\n");
            System.out.printf(
                    "BENCH filled %,d cases (%,d open) in %d s%n",
                    cases, open, (System.nanoTime() - begun) / 1_000_000_000);
        }
        System.out.println("BENCH ready " + port);
    }
}
