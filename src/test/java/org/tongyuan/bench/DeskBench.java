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
import java.util.function.Function;
import org.tongyuan.accounts.DemoPeople;

/**
 * Eight signed-in officers, each asking again as soon as they are answered, of one or two running products in turn: the desk as it opens,
 * everything open, pages at any depth, and looking somebody or something up. Beside it a minimal page of the same server.
 */
public final class DeskBench {

    private static final List<String> OFFICERS =
            List.of("wangfang", "lijianguo", "zhaomin", "liuyang", "chenzhiqiang", "sunli", "zhoutao", "wuxia");
    private static final int ROUNDS = 3;
    private static final int SECONDS = Integer.getInteger("bench.seconds", 5);

    private static final Map<String, Function<Product, String>> ASKS = new LinkedHashMap<>();

    static {
        ASKS.put("desk as it opens", of -> "/desk");
        ASKS.put("everything open", of -> "/desk?view=open");
        ASKS.put("open, any depth", of -> "/desk?view=open&cursor=" + of.any("open"));
        ASKS.put("ended, any depth", of -> "/desk?view=ended&cursor=" + of.any("ended"));
        ASKS.put("by number", of -> "/desk?number=" + of.any("number"));
        ASKS.put("by applicant", of -> "/desk/applicants/" + of.any("applicant"));
        ASKS.put("by name", of -> "/desk/applicants/" + of.any("applicant") + "?namesakes=true");
    }

    private DeskBench() {}

    /** One product with its eight officers and samples of what to ask for. */
    private record Product(URI base, List<Line> officers, Map<String, List<String>> samples, Processor processor) {

        static Product of(String port) throws Exception {
            var base = URI.create("http://127.0.0.1:" + port);
            var officers = new ArrayList<Line>();
            for (String officer : OFFICERS) {
                officers.add(Line.of(base, officer, DemoPeople.PASSWORD));
            }
            var samples = new LinkedHashMap<String, List<String>>();
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(base.resolve("/bench/samples"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body()
                    .forEach(line -> samples.computeIfAbsent(
                                    line.substring(0, line.indexOf(' ')), w -> new ArrayList<>())
                            .add(line.substring(line.indexOf(' ') + 1)));
            return new Product(base, officers, samples, new Processor(samples.get("process")));
        }

        String any(String word) {
            var some = samples.get(word);
            return URLEncoder.encode(
                    some.get(ThreadLocalRandom.current().nextInt(some.size())), StandardCharsets.UTF_8);
        }
    }

    /** What one round of eight officers saw: milliseconds, and processor milliseconds a page. */
    private record Round(double p50, double p95, double pages, double processor) {

        static Round median(List<Round> rounds, Function<Round, Double> of) {
            return rounds.stream()
                    .sorted((a, b) -> Double.compare(of.apply(a), of.apply(b)))
                    .toList()
                    .get(rounds.size() / 2);
        }
    }

    public static void main(String[] args) throws Exception {
        var products = new ArrayList<Product>();
        for (String port : args) {
            products.add(Product.of(port));
        }
        for (var product : products) {
            for (var ask : ASKS.values()) {
                round(product, ask);
            }
        }
        System.out.println(
                "8 busy officers      p50 ms, p95 ms, pages a second, processor ms a page; each product in turn");
        boolean met = true;
        for (var ask : ASKS.entrySet()) {
            met &= row(ask.getKey(), ask.getValue(), products);
        }
        met &= besideMinimal(products.getLast());
        System.exit(met ? 0 : 1);
    }

    private static boolean row(String name, Function<Product, String> ask, List<Product> products) throws Exception {
        var all = new ArrayList<List<Round>>();
        products.forEach(p -> all.add(new ArrayList<>()));
        for (int n = 0; n < ROUNDS; n++) {
            for (int p = 0; p < products.size(); p++) {
                all.get(p).add(round(products.get(p), ask));
            }
        }
        var medians =
                all.stream().map(rounds -> Round.median(rounds, Round::p95)).toList();
        var text = new StringBuilder();
        medians.forEach(
                r -> text.append("%6.1f %6.1f %6.0f %5.2f   ".formatted(r.p50(), r.p95(), r.pages(), r.processor())));
        double ratio = medians.getLast().p95() / medians.getFirst().p95();
        System.out.printf("%-20s %s ratio %.2f%n", name, text, ratio);
        return medians.stream().allMatch(r -> r.p95() <= 25) && ratio <= 1.5;
    }

    private static boolean besideMinimal(Product product) throws Exception {
        Line first = product.officers().getFirst();
        int characters = first.get("/desk?view=open").text().length()
                - first.get("/bench/desk").text().length();
        Function<Product, String> page = of -> "/desk?view=open";
        Function<Product, String> minimal = of -> "/bench/desk?fill=" + characters;
        int bytes = first.get(page.apply(product)).plain().length;
        round(product, minimal);
        var pages = new ArrayList<Round>();
        var minimals = new ArrayList<Round>();
        for (int n = 0; n < ROUNDS; n++) {
            pages.add(round(product, page));
            minimals.add(round(product, minimal));
        }
        var a = Round.median(pages, Round::pages);
        var b = Round.median(minimals, Round::pages);
        System.out.printf(
                "beside a minimal page of as many bytes (%,d): %.0f and %.0f a second, ratio %.2f (demand 0.40); processor %.2f and %.2f ms%n",
                bytes, a.pages(), b.pages(), a.pages() / b.pages(), a.processor(), b.processor());
        return a.pages() / b.pages() >= 0.4;
    }

    private static Round round(Product product, Function<Product, String> ask) throws Exception {
        double before = product.processor().seconds();
        long[] took = latencies(product, ask);
        double used = product.processor().seconds() - before;
        return new Round(
                took[took.length / 2] / 1e6,
                took[took.length * 95 / 100] / 1e6,
                (double) took.length / SECONDS,
                used * 1_000 / took.length);
    }

    /** Sorted latencies of everything that eight officers asked for in this time. */
    private static long[] latencies(Product product, Function<Product, String> ask) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Callable<long[]>> work = new ArrayList<>();
        for (Line officer : product.officers()) {
            work.add(() -> {
                var took = new long[1 << 16];
                int n = 0;
                while (System.nanoTime() < end && n < took.length) {
                    String path = ask.apply(product);
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
