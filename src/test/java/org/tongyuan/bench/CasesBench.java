package org.tongyuan.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Complete cases from submission to delivery, by 8 threads: the product's use cases beside SQL written by hand into the same tables and
 * beside stock Flowable with five user tasks, all on one PostgreSQL with fsync on. The ways take turns in short rounds, so that a busy
 * machine slows all of them; the median of the rounds counts. Arguments: data folder, class path of Flowable or "-", seconds of a round,
 * rounds.
 */
public final class CasesBench {

    static final int THREADS = 8;
    private static final int COUNTED = 160;

    private final CasesProduct product;
    private final double seconds;
    private final int rounds;

    private CasesBench(CasesProduct product, double seconds, int rounds) {
        this.product = product;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    /** Does one piece of work from beginning to end. */
    @FunctionalInterface
    interface Way {
        void one(int worker) throws Exception;
    }

    /** Something that works for a while and says how many it did in a second. */
    @FunctionalInterface
    private interface Runner {
        double perSecond(double seconds) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        double seconds = args.length > 2 ? Double.parseDouble(args[2]) : 4;
        int rounds = args.length > 3 ? Integer.parseInt(args[3]) : 5;
        boolean passed;
        try (var product = new CasesProduct(args[0])) {
            passed = new CasesBench(product, seconds, rounds).run(args[1]);
        }
        System.exit(passed ? 0 : 1);
    }

    private boolean run(String flowableClassPath) throws Exception {
        var byHand = new CasesByHand(product);
        var runners = new LinkedHashMap<String, Runner>();
        runners.put("many items, use cases", s -> throughput(product::manyItems, s));
        runners.put("many items, by hand", s -> throughput(byHand::manyItems, s));
        runners.put("one item, use cases", s -> throughput(product::oneItem, s));
        runners.put("one item, by hand", s -> throughput(byHand::oneItem, s));
        CasesFlowable flowable = null;
        if (!flowableClassPath.equals("-")) {
            flowable = new CasesFlowable(product, flowableClassPath);
            runners.put("Flowable, five tasks", flowable::perSecond);
        }
        try {
            var medians = measure(runners);
            medians.forEach((name, rate) -> System.out.printf("%-24s %8.1f a second%n", name, rate));
            boolean passed = ratios(medians);
            return count() & passed;
        } finally {
            if (flowable != null) {
                flowable.close();
            }
        }
    }

    private Map<String, Double> measure(Map<String, Runner> runners) throws Exception {
        var rates = new LinkedHashMap<String, List<Double>>();
        for (int round = -1; round < rounds; round++) {
            for (var runner : runners.entrySet()) {
                double rate = runner.getValue().perSecond(round < 0 ? 2 * seconds : seconds);
                System.out.printf("  %-6s %-24s %8.1f%n", round < 0 ? "warm" : round + 1, runner.getKey(), rate);
                if (round >= 0) {
                    rates.computeIfAbsent(runner.getKey(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        rates.forEach(
                (name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
        return medians;
    }

    private static boolean ratios(Map<String, Double> medians) {
        boolean passed = true;
        for (String where : List.of("many items", "one item")) {
            double ours = medians.get(where + ", use cases");
            passed &= demand(where + ": of SQL by hand", ours / medians.get(where + ", by hand"), 0.4);
            Double flowable = medians.get("Flowable, five tasks");
            if (flowable != null) {
                passed &= demand(where + ": times Flowable", ours / flowable, 4);
            }
        }
        return passed;
    }

    private static boolean demand(String what, double found, double least) {
        System.out.printf("%-36s %6.2f (at least %.1f) %s%n", what, found, least, found >= least ? "ok" : "MISSED");
        return found >= least;
    }

    /** What one case costs, with everything that follows it: letters set, messages sent. */
    private boolean count() throws Exception {
        boolean passed = true;
        for (var way : Map.<String, Way>of("many items", product::manyItems, "one item", product::oneItem)
                .entrySet()) {
            product.leaveLetters();
            product.settle();
            var before = product.usage();
            exactly(COUNTED, way.getValue());
            var acts = product.usage().minus(before);
            product.settle();
            var all = product.usage().minus(before);
            System.out.printf("%s, one case of %d:%n", way.getKey(), COUNTED);
            System.out.printf("  by its acts            %s%n", acts.perCase(COUNTED));
            System.out.printf("  with all that follows  %s%n", all.perCase(COUNTED));
            passed &= all.statements() <= 32.0 * COUNTED && all.walBytes() <= 16.0 * 1024 * COUNTED;
        }
        System.out.printf("at most 32 statements and 16384 bytes of WAL a case: %s%n", passed ? "ok" : "MISSED");
        return passed;
    }

    private static double throughput(Way way, double seconds) throws Exception {
        var done = new LongAdder();
        long begin = System.nanoTime();
        long length = (long) (seconds * 1e9);
        onAllThreads(worker -> {
            while (System.nanoTime() - begin < length) {
                way.one(worker);
                done.increment();
            }
        });
        return done.sum() * 1e9 / (System.nanoTime() - begin);
    }

    private static void exactly(int cases, Way way) throws Exception {
        onAllThreads(worker -> {
            for (int i = worker; i < cases; i += THREADS) {
                way.one(worker);
            }
        });
    }

    private static void onAllThreads(Way work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < THREADS; i++) {
                int worker = i;
                running.add(threads.submit(() -> {
                    work.one(worker);
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }
}
