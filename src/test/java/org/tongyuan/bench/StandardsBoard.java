package org.tongyuan.bench;

import static org.tongyuan.bench.StandardsBench.OUT;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.accounts.DemoPeople;

/** The board of conformity and the list of findings, asked for by a signed-in officer, with as many open findings as asked for. */
final class StandardsBoard {

    private static final int WARM_UP = 40;
    private static final int ASKED = 200;
    private static final double ALLOWED = 100;

    private final JdbcClient jdbc;
    private final URI base;

    StandardsBoard(ApplicationContext context, URI base) {
        this.jdbc = context.getBean(JdbcClient.class);
        this.base = base;
    }

    boolean measure(int findings) throws Exception {
        fill(findings);
        boolean met = true;
        try (var line = Line.of(base, "fengxue", DemoPeople.PASSWORD)) {
            for (var page : pages().entrySet()) {
                double[] took = ask(line, page.getValue());
                OUT.printf(Locale.ROOT, "  %s: median %.1f ms%n", page.getKey(), took[took.length / 2]);
                met &= StandardsBench.say(page.getKey() + ", p95", took[took.length * 95 / 100], ALLOWED, "ms");
            }
        }
        return met;
    }

    /** Adds to what the passes found: every case short of clauses in turn, so that each clause and agency has its share. */
    private void fill(int findings) {
        long open = count();
        if (open < findings) {
            var again = Catalogue.dropIndexes(jdbc, "standards");
            jdbc.sql("""
                INSERT INTO standards.finding (id, clause_id, subject_kind, subject_id, subject_label, subject_link, agency, evidence, since)
                SELECT uuidv7(), k.id, 'case', c.id::text, c.number || ' ' || c.item_name, '/desk/cases/' || c.number, c.agency_id::text,
                    '{"acceptedOn":"2026-03-02","receivedOn":"2026-02-20"}', now()
                FROM (SELECT id, row_number() OVER (ORDER BY number) AS n, count(*) OVER () AS of FROM standards.clause
                      WHERE kind = 'case' AND state = 'PUBLISHED') k
                JOIN (SELECT id, number, item_name, agency_id, row_number() OVER (ORDER BY id) AS n FROM cases.case_file) c
                    ON (c.n + k.n) % k.of < ?
                WHERE NOT EXISTS (SELECT FROM standards.finding f WHERE f.closed_at IS NULL AND f.subject_kind = 'case'
                    AND f.subject_id = c.id::text AND f.clause_id = k.id)\
                """)
                    .param((int) Math.ceil((double) (findings - open) / cases()))
                    .update();
            jdbc.sql("""
                DELETE FROM standards.finding WHERE id IN (SELECT id FROM standards.finding WHERE closed_at IS NULL
                    ORDER BY md5(id::text) LIMIT greatest(0, ?))\
                """).param(count() - findings).update();
            again.forEach(statement -> jdbc.sql(statement).update());
        }
        jdbc.sql("VACUUM (ANALYZE) standards.finding").update();
        jdbc.sql("UPDATE standards.conformity SET open = 0").update();
        jdbc.sql("""
            INSERT INTO standards.conformity AS k (clause_id, agency, subjects, open)
            SELECT clause_id, agency, count(*), count(*) FROM standards.finding WHERE closed_at IS NULL GROUP BY 1, 2
            ON CONFLICT (clause_id, agency) DO UPDATE SET open = excluded.open\
            """).update();
        // Two months of passes stand behind the trend.
        jdbc.sql("""
            INSERT INTO standards.trend (day, clause_id, agency, subjects, open)
            SELECT current_date - d, clause_id, agency, subjects, open FROM standards.conformity, generate_series(1, 60) AS d
            ON CONFLICT DO NOTHING\
            """).update();
        jdbc.sql("""
            INSERT INTO standards.trend_total SELECT day, sum(subjects), sum(open) FROM standards.trend GROUP BY day ON CONFLICT DO NOTHING\
            """).update();
        jdbc.sql("VACUUM (ANALYZE) standards.trend").update();
        OUT.printf(Locale.ROOT, "%,d open findings, %,d lines of the trend%n", count(), trend());
    }

    private long cases() {
        return jdbc.sql("SELECT count(*) FROM cases.case_file")
                .query(Long.class)
                .single();
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM standards.finding WHERE closed_at IS NULL")
                .query(Long.class)
                .single();
    }

    private long trend() {
        return jdbc.sql("SELECT count(*) FROM standards.trend")
                .query(Long.class)
                .single();
    }

    private Map<String, List<String>> pages() {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("the sign-in page, for comparison", List.of("/login"));
        for (String by : List.of("clause", "agency", "standard", "level")) {
            pages.put("board by " + by, List.of("/desk/standards/conformity?by=" + by));
        }
        List<String> clauses = texts("SELECT number FROM standards.clause WHERE kind = 'case' ORDER BY 1");
        List<String> agencies = texts("SELECT DISTINCT agency FROM standards.conformity ORDER BY 1");
        List<String> deep = texts("SELECT id::text FROM standards.finding TABLESAMPLE SYSTEM (1) LIMIT 200");
        String list = "/desk/standards/findings";
        pages.put("findings", List.of(list));
        pages.put("findings at any depth", paths(list + "?cursor=", deep));
        pages.put("findings of a clause", paths(list + "?clause=", clauses));
        pages.put("findings of an agency", paths(list + "?agency=", agencies));
        var both = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            both.add(list + "?clause=" + clauses.get(i % clauses.size()) + "&agency="
                    + agencies.get(i * 7 % agencies.size()) + "&cursor=" + deep.get(i % deep.size()));
        }
        pages.put("of a clause and an agency at any depth", both);
        pages.put("closed findings", List.of(list + "?state=closed"));
        return pages;
    }

    private static List<String> paths(String before, List<String> values) {
        return values.stream().map(v -> before + v).toList();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private static double[] ask(Line line, List<String> paths) throws IOException {
        var took = new double[ASKED];
        for (int n = -WARM_UP; n < ASKED; n++) {
            String path = paths.get((n + WARM_UP) % paths.size());
            long begun = System.nanoTime();
            int status = line.get(path).status();
            if (n >= 0) {
                took[n] = (System.nanoTime() - begun) / 1e6;
            }
            if (status != 200) {
                throw new IOException(path + " answers " + status);
            }
        }
        Arrays.sort(took);
        return took;
    }
}
