package org.tongyuan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.tongyuan.accounts.DemoPeople;

/**
 * Eight signed-in officers, each asking again as soon as they are answered, of one or two running products in turn: the desk as it opens,
 * everything open, pages at any depth, and looking somebody or something up. Beside it a minimal page of the same server.
 */
public final class DeskBench {

    private static final List<String> OFFICERS =
            List.of("wangfang", "lijianguo", "zhaomin", "liuyang", "chenzhiqiang", "sunli", "zhoutao", "wuxia");
    private static final int ROUNDS = 3;

    private DeskBench() {}

    /** One product with its eight officers and samples of what to ask for. */
    private record Product(URI base, List<Line> officers, Map<String, List<String>> samples) {

        static Product of(String port) throws Exception {
            var base = URI.create("http://127.0.0.1:" + port);
            var officers = new ArrayList<Line>();
            for (String officer : OFFICERS) {
                officers.add(Line.of(base, officer, DemoPeople.PASSWORD));
            }
            String text = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(base.resolve("/bench/samples"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            var samples = new LinkedHashMap<String, List<String>>();
            text.lines()
                    .forEach(line -> samples.computeIfAbsent(
                                    line.substring(0, line.indexOf(' ')), w -> new ArrayList<>())
                            .add(line.substring(line.indexOf(' ') + 1)));
            return new Product(base, officers, samples);
        }

        String any(String word) {
            var some = samples.get(word);
            return URLEncoder.encode(
                    some.get(ThreadLocalRandom.current().nextInt(some.size())), StandardCharsets.UTF_8);
        }
    }

    /** What is asked for: an address made anew for each request. */
    private interface Ask {
        String path(Product of);
    }

    private static final Map<String, Ask> ASKS = new LinkedHashMap<>();

    static {
        ASKS.put("desk as it opens", of -> "/desk");
        ASKS.put("everything open", of -> "/desk?view=open");
        ASKS.put("any depth, open", of -> "/desk?view=open&cursor=" + of.any("open"));
        ASKS.put("by number", of -> "/desk?number=" + of.any("number"));
    }

    public static void main(String[] args) throws Exception {
        int seconds = Integer.getInteger("bench.seconds", 5);
        var products = new ArrayList<Product>();
        for (String port : args) {
            products.add(Product.of(port));
        }
        for (var product : products) {
            for (var ask : ASKS.values()) {
                latencies(product, ask, seconds);
            }
        }
        System.out.printf("%-20s %s%n", "8 busy officers", "p50, p95 ms, pages a second; per product in turn");
        boolean met = true;
        for (var ask : ASKS.entrySet()) {
            met &= row(ask.getKey(), ask.getValue(), products, seconds);
        }
        met &= besideMinimal(products.getLast(), seconds);
        System.exit(met ? 0 : 1);
    }

    private static boolean row(String name, Ask ask, List<Product> products, int seconds) throws Exception {
        var p95 = new ArrayList<Double>();
        var text = new StringBuilder();
        var all = new ArrayList<List<long[]>>();
        products.forEach(p -> all.add(new ArrayList<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (int p = 0; p < products.size(); p++) {
                all.get(p).add(latencies(products.get(p), ask, seconds));
            }
        }
        for (var rounds : all) {
            double best =
                    rounds.stream().mapToDouble(r -> percentile(r, 95)).sorted().toArray()[ROUNDS / 2];
            p95.add(best);
            text.append("%7.1f %7.1f %7.0f  "
                    .formatted(
                            rounds.stream()
                                    .mapToDouble(r -> percentile(r, 50))
                                    .sorted()
                                    .toArray()[ROUNDS / 2],
                            best,
                            rounds.stream().mapToInt(r -> r.length).average().orElse(0) / seconds));
        }
        double ratio = p95.getLast() / p95.getFirst();
        System.out.printf("%-20s %s ratio %.2f%n", name, text, ratio);
        return p95.stream().allMatch(v -> v <= 25) && ratio <= 1.5;
    }

    private static boolean besideMinimal(Product product, int seconds) throws Exception {
        int bytes = product.officers().getFirst().get("/desk?view=open").text().length();
        int own = product.officers().getFirst().get("/bench/desk").text().length();
        Ask page = of -> "/desk?view=open";
        Ask minimal = of -> "/bench/desk?fill=" + (bytes - own);
        latencies(product, minimal, seconds);
        var ratios = new ArrayList<Double>();
        double pages = 0;
        double bare = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double a = latencies(product, page, seconds).length;
            double b = latencies(product, minimal, seconds).length;
            ratios.add(a / b);
            pages += a / seconds / ROUNDS;
            bare += b / seconds / ROUNDS;
        }
        double ratio = ratios.stream().sorted().toList().get(ROUNDS / 2);
        System.out.printf(
                "beside a minimal page of %,d characters: %.0f and %.0f a second, ratio %.2f (demand 0.40)%n",
                bytes, pages, bare, ratio);
        return ratio >= 0.4;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** Sorted latencies of everything that eight officers asked for in this time. */
    private static long[] latencies(Product product, Ask ask, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<long[]>> work = new ArrayList<>();
        for (Line officer : product.officers()) {
            work.add(() -> {
                var took = new long[1 << 16];
                int n = 0;
                while (System.nanoTime() < end && n < took.length) {
                    String path = ask.path(product);
                    long begun = System.nanoTime();
                    int status = officer.get(path).status();
                    took[n++] = System.nanoTime() - begun;
                    if (status != 200 && status != 302 && status != 303) {
                        throw new IOException(path + " answers " + status);
                    }
                }
                return Arrays.copyOf(took, n);
            });
        }
        try (var threads = Executors.newFixedThreadPool(work.size())) {
            var all = new ArrayList<long[]>();
            for (var done : threads.invokeAll(work)) {
                all.add(done.get());
            }
            return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        }
    }
}
