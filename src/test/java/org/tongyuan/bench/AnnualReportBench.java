package org.tongyuan.bench;

import static org.tongyuan.bench.StandardsBench.OUT;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.Tongyuan;
import org.tongyuan.accounts.DemoPeople;

/**
 * The annual report of an agency with many applications in the year, asked for as an officer's page: counted anew each time, with last
 * year's beside it, its cells, and the collection of all agencies; beside one plain count over the same rows.
 */
public final class AnnualReportBench {

    private static final int YEAR = 2025;
    private static final int ROUNDS = 10;
    private static final double ALLOWED = 5_000;

    private AnnualReportBench() {}

    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Tongyuan.class);
        application.setAdditionalProfiles("demo");
        var context = application.run(args);
        boolean met;
        try {
            var jdbc = context.getBean(JdbcClient.class);
            var settings = context.getEnvironment();
            fill(jdbc, settings.getRequiredProperty("bench.requests", Integer.class));
            var base = URI.create("http://127.0.0.1:" + settings.getRequiredProperty("local.server.port"));
            met = measure(jdbc, base);
        } finally {
            context.close();
        }
        OUT.println(met ? "All demands are met." : "Some demands are MISSED.");
        System.exit(met ? 0 : 1);
    }

    /** Most of one year, some of the two before; four in five ended, of all kinds and with all results. */
    private static void fill(JdbcClient jdbc, int requests) {
        int made = jdbc.sql("""
            INSERT INTO disclosure.request (id, number, agency_id, region_code, applicant_person_id, applicant_kind, channel, wanted, form,
                way, submitted_by_kind, submitted_by_id, arrived_on, received_on, state, report_row, ended_on, last_occurred_at, acts, version)
            SELECT uuidv7(), 'B' || n, a.id, a.region_code, p.person_id, (ARRAY['NATURAL_PERSON', 'BUSINESS', 'RESEARCH', 'WELFARE',
                    'LEGAL_SERVICE', 'OTHER'])[1 + n % 6], 'INTERNET', repeat('密', 200), 'ELECTRONIC', 'PLATFORM', 'SYSTEM', 'bench', d, d,
                CASE WHEN n % 5 > 0 THEN 'ENDED' ELSE 'IN_HAND' END,
                CASE WHEN n % 5 > 0 THEN (ARRAY['GRANTED', 'PARTLY_GRANTED', 'STATE_SECRET', 'THIRD_PARTY', 'INTERNAL_AFFAIRS', 'NOT_HELD',
                    'NEEDS_MAKING', 'PETITION', 'REPEATED', 'NOT_CORRECTED', 'OTHER'])[1 + n % 11] END,
                CASE WHEN n % 5 > 0 THEN d + n % 40 END, now(), 9, 9
            FROM generate_series(1, ?) n
                CROSS JOIN LATERAL (SELECT DATE '2025-01-01' + (n % 364 - CASE WHEN n % 10 = 0 THEN 500 ELSE 0 END) AS d) day
                JOIN agencies.agency a ON a.name = '清和县市场监督管理局'
                JOIN accounts.account p ON p.login_name = 'zhangwei'\
            """).param(requests).update();
        jdbc.sql("ANALYZE disclosure.request").update();
        OUT.printf(Locale.ROOT, "%,d applications of one agency%n", made);
    }

    private static boolean measure(JdbcClient jdbc, URI base) throws Exception {
        String code = jdbc.sql("SELECT code FROM agencies.agency WHERE name = '清和县市场监督管理局'")
                .query(String.class)
                .single();
        String desk = "/desk/disclosure/annual-reports";
        String report = desk + "/" + code + "/" + YEAR;
        boolean met = true;
        try (var line = Line.of(base, "hejing", DemoPeople.PASSWORD)) {
            for (Map.Entry<String, String> page : pages(desk, report).entrySet()) {
                met &= StandardsBench.say(
                        page.getKey() + ", slowest of " + ROUNDS, slowest(line, page.getValue()), ALLOWED, "ms");
            }
        }
        long begun = System.nanoTime();
        jdbc.sql("SELECT applicant_kind, report_row, count(*) FROM disclosure.request GROUP BY 1, 2")
                .query()
                .listOfRows();
        OUT.printf(
                Locale.ROOT,
                "for comparison: one plain count over all rows %.1f ms%n",
                (System.nanoTime() - begun) / 1e6);
        return met;
    }

    private static Map<String, String> pages(String desk, String report) {
        var pages = new LinkedHashMap<String, String>();
        pages.put("the sign-in page, for comparison", "/login");
        pages.put("the report", report);
        pages.put("its texts", report + "/texts");
        pages.put("the requests behind a sum", report + "/cells/3.DONE.TOTAL");
        pages.put("the collection of all agencies with their sum", desk + "?year=" + YEAR);
        return pages;
    }

    private static double slowest(Line line, String path) throws IOException {
        var took = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            var answer = line.get(path);
            took[i] = (System.nanoTime() - begun) / 1e6;
            if (answer.status() != 200) {
                throw new IllegalStateException(path + " answered " + answer.status() + " " + answer.text());
            }
        }
        Arrays.sort(took);
        OUT.printf(Locale.ROOT, "  median %.1f ms%n", took[ROUNDS / 2]);
        return took[ROUNDS - 1];
    }
}
