package org.tongyuan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.Tongyuan;
import org.tongyuan.search.SearchEntry;
import org.tongyuan.search.SearchIndex;

/**
 * The whole product on a folder of its own with many public records ({@code --bench.records=1000000}), asked by eight visitors at once:
 * catalogue pages by facets and at any depth, search by words, a record, the feed; and the whole catalogue and sitemap streamed, with the heap it takes.
 */
public final class DisclosureBench {

    private static final int VISITORS = 8;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);
    private static final int TITLES = 2_000;
    private static final List<String> WHAT = List.of("医疗保险", "土地征收", "部门预算", "食品抽检", "老旧小区", "招生入学", "低保标准", "农村公路");

    private DisclosureBench() {}

    public static void main(String[] args) throws Exception {
        var application = new SpringApplication(Tongyuan.class);
        application.setAdditionalProfiles("demo");
        try (var context = application.run(args)) {
            var settings = context.getEnvironment();
            int records = settings.getRequiredProperty("bench.records", Integer.class);
            var jdbc = context.getBean(JdbcClient.class);
            fill(jdbc, context.getBean(SearchIndex.class), records);
            var base = URI.create("http://127.0.0.1:" + settings.getRequiredProperty("local.server.port"));
            measure(base, jdbc);
            stream(base, "/disclosure/catalogue.csv");
            stream(base, "/disclosure/catalogue.ttl");
            stream(base, "/sitemap.xml");
        }
    }

    private static void measure(URI base, JdbcClient jdbc) throws Exception {
        List<String> cursors = jdbc.sql("""
            SELECT published_on || '_' || record_id FROM disclosure.published TABLESAMPLE SYSTEM (1) LIMIT 300\
            """).query(String.class).list();
        List<String> indexes = jdbc.sql("SELECT index_no FROM disclosure.published TABLESAMPLE SYSTEM (1) LIMIT 300")
                .query(String.class)
                .list();
        List<String> agencies = jdbc.sql("SELECT DISTINCT agency_id::text FROM disclosure.published")
                .query(String.class)
                .list();
        Map<String, Supplier<String>> asks = new LinkedHashMap<>();
        asks.put("catalogue", () -> "/disclosure/catalogue");
        asks.put("catalogue, any depth", () -> "/disclosure/catalogue?cursor=" + any(cursors));
        asks.put("catalogue by agency", () -> "/disclosure/catalogue?agency=" + any(agencies));
        asks.put(
                "catalogue by level, category, year, any depth",
                () -> "/disclosure/catalogue?level=COUNTY&category=" + any(List.of("01", "05", "11"))
                        + "&year=2024&cursor=" + any(cursors));
        asks.put("search", () -> "/disclosure/search?query=" + encoded(any(WHAT)));
        asks.put(
                "search by level and year",
                () -> "/disclosure/search?query=" + encoded(any(WHAT)) + "&level=COUNTY&year=2021");
        // Of the words only one stands in records of that category: the others are looked for in vain among many.
        asks.put(
                "search by level and category, mostly in vain",
                () -> "/disclosure/search?query=" + encoded(any(WHAT)) + "&category=11&level=COUNTY");
        asks.put(
                "search for a rare word",
                () -> "/disclosure/search?query="
                        + encoded("第" + ThreadLocalRandom.current().nextInt(TITLES) + "号公告"));
        asks.put("record", () -> "/disclosure/records/" + any(indexes));
        asks.put("feed", () -> "/disclosure/feed.atom");
        // All of them before any is measured: what comes first would else be compiled while it is measured.
        for (var ask : asks.values()) {
            round(base, ask);
        }
        for (var ask : asks.entrySet()) {
            System.out.printf("BENCH %-50s %s%n", ask.getKey(), round(base, ask.getValue()));
        }
    }

    private static String round(URI base, Supplier<String> ask) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Callable<List<Long>>> visitors = new ArrayList<>();
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(() -> {
                var took = new ArrayList<Long>();
                try (var client = HttpClient.newHttpClient()) {
                    while (System.nanoTime() < end) {
                        long begun = System.nanoTime();
                        var answer = client.send(
                                HttpRequest.newBuilder(base.resolve(ask.get())).build(),
                                HttpResponse.BodyHandlers.ofByteArray());
                        if (answer.statusCode() != 200) {
                            throw new IllegalStateException(answer.uri() + " " + answer.statusCode());
                        }
                        took.add(System.nanoTime() - begun);
                    }
                }
                return took;
            });
        }
        var all = new ArrayList<Long>();
        try (var threads = Executors.newFixedThreadPool(VISITORS)) {
            for (var done : threads.invokeAll(visitors)) {
                all.addAll(done.get());
            }
        }
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return "p50 %6.1f ms  p95 %6.1f ms  %,6d a second"
                .formatted(at(sorted, 0.5), at(sorted, 0.95), sorted.length / SECONDS);
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }

    private static void stream(URI base, String path) throws Exception {
        long begun = System.nanoTime();
        long bytes = 0;
        long heap = 0;
        try (var client = HttpClient.newHttpClient();
                var in = client.send(
                                HttpRequest.newBuilder(base.resolve(path)).build(),
                                HttpResponse.BodyHandlers.ofInputStream())
                        .body()) {
            byte[] piece = new byte[1 << 20];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                bytes += n;
                heap = Math.max(
                        heap,
                        Runtime.getRuntime().totalMemory()
                                - Runtime.getRuntime().freeMemory());
            }
        }
        System.out.printf(
                "BENCH %-50s %,d bytes in %.1f s, heap at most %,d MB%n",
                path, bytes, (System.nanoTime() - begun) / 1e9, heap >> 20);
    }

    /** Through SQL, with what every record has; titles repeat, so that their lexemes are made once each. */
    private static void fill(JdbcClient jdbc, SearchIndex search, int records) {
        if (jdbc.sql("SELECT count(*) FROM disclosure.published")
                        .query(Integer.class)
                        .single()
                > records) {
            return;
        }
        long begun = System.nanoTime();
        var titles = new ArrayList<SearchEntry>();
        for (int i = 0; i < TITLES; i++) {
            String title = "清和县" + (2016 + i % 11) + "年" + WHAT.get(i % WHAT.size()) + "工作第" + i + "号公告";
            titles.add(new SearchEntry(
                    "bench-title", Integer.toString(i), title, title + "的范围、标准、时间和办理办法", "/", null, false, 0));
        }
        search.putAll(titles);
        for (String statement : FILL) {
            jdbc.sql(statement.replace(":records", Integer.toString(records))).update();
        }
        System.out.printf("BENCH %,d records made in %d s%n", records, (System.nanoTime() - begun) / 1_000_000_000L);
    }

    private static final List<String> FILL =
            Arrays.asList("""
            CREATE TABLE disclosure.bench AS
            SELECT gen_random_uuid() AS id, n, date '2016-01-04' + (n::bigint * 3980 / :records)::int AS day, (n % 2000)::text AS title,
              (array['01','02','03','04','05','06','07','08','09','10','11','12','13','C1','C2','C7'])[1 + n % 16] AS category,
              lpad((1 + n % 17)::text, 2, '0') AS topic, (array['05','08','10','22','23'])[1 + n % 5] AS genre, a.id AS agency, a.name AS agency_name
            FROM generate_series(1, :records) n
            JOIN (SELECT id, name, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS of FROM agencies.agency) a ON a.place = n % a.of""", """
            INSERT INTO disclosure.record (id, index_no, agency_id, region_code, region_level, state, working, live, clock, acts, last_occurred_at, version)
            SELECT id, 'BENCH0000/' || to_char(day, 'YYYYMM') || '-' || n, agency, '990122', 'COUNTY', 'PUBLISHED', 1, 1, '{}', 1, day, 0 FROM disclosure.bench""", """
            INSERT INTO disclosure.record_version (record_id, number, name, summary, body, document_number, category, topic, genre, audience, lifecycle,
              keywords, source, made_on, interprets, change_note, authors, author_names)
            SELECT b.id, 1, e.title, e.body, e.body, '', b.category, b.topic, b.genre, '01', '99', '', '', b.day, '', '', array[gen_random_uuid()], 'x'
            FROM disclosure.bench b JOIN search.entry e ON e.kind = 'bench-title' AND e.id = b.title""", """
            UPDATE disclosure.record_version v SET conclusion = 'PUBLIC', review_basis = 'x', reviewed_by = gen_random_uuid(), reviewed_on = made_on,
              approved_by = gen_random_uuid(), source_checked_on = made_on, published_at = made_on FROM disclosure.bench b WHERE b.id = v.record_id""", """
            INSERT INTO disclosure.published (record_id, index_no, number, agency_id, agency_name, region_code, region_level, category, topic, genre,
              audience, year, name, summary, document_number, interprets, made_on, published_on, changed_at, standing, title_words, words)
            SELECT b.id, r.index_no, 1, b.agency, b.agency_name, '990122', 'COUNTY', b.category, b.topic, b.genre, '01', extract(year FROM b.day)::int,
              e.title, e.body, '', '', b.day, b.day, b.day, 'IN_FORCE', e.title_tokens, e.tokens
            FROM disclosure.bench b JOIN disclosure.record r ON r.id = b.id JOIN search.entry e ON e.kind = 'bench-title' AND e.id = b.title""", """
            INSERT INTO disclosure.catalogue_tally (region_level, facet, value, records)
            SELECT p.region_level, f.facet, f.value, count(*)
            FROM disclosure.published p, LATERAL (VALUES ('AGENCY', p.agency_id::text), ('AGENCY_CATEGORY', p.agency_id || ' ' || p.category),
              ('AUDIENCE', p.audience), ('CATEGORY', p.category), ('GENRE', p.genre), ('TOPIC', p.topic), ('YEAR', p.year::text)) f (facet, value)
            WHERE p.index_no LIKE 'BENCH%' GROUP BY 1, 2, 3
            ON CONFLICT (region_level, facet, value) DO UPDATE SET records = catalogue_tally.records + EXCLUDED.records""", """
            INSERT INTO search.entry (kind, id, title, body, url, open, rank, title_tokens, tokens)
            SELECT 'disclosure', b.id::text, e.title, e.body, '/disclosure/records/x', true, -1, e.title_tokens, e.tokens
            FROM disclosure.bench b JOIN search.entry e ON e.kind = 'bench-title' AND e.id = b.title""", "DROP TABLE disclosure.bench", "ANALYZE");

    private static String any(List<String> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
