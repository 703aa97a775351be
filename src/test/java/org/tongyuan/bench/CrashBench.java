package org.tongyuan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * Submits applications from several threads, each under one Idempotency-Key, kills the product or its database with {@code kill -9} in
 * the middle, and checks what is left. Arguments: app|postgres, package folder, data folder, number of submissions.
 */
public final class CrashBench {

    private static final int THREADS = 8;

    private final String victim;
    private final CrashProduct product;
    private final CrashClient client;
    private final int total;

    private CrashBench(String victim, CrashProduct product, int total) {
        this.victim = victim;
        this.product = product;
        this.client = new CrashClient(product.address());
        this.total = total;
    }

    public static void main(String[] args) throws Exception {
        try (var product = new CrashProduct(Path.of(args[1]), Path.of(args[2]))) {
            boolean passed = new CrashBench(args[0], product, Integer.parseInt(args[3])).run();
            product.close();
            System.exit(passed ? 0 : 1);
        }
    }

    private boolean run() throws Exception {
        product.start();
        List<String> items = client.itemsThatTakeApplications(3);
        Instant started = Instant.now();
        Instant killed;
        Duration outage;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < total; i++) {
                int number = i;
                threads.submit(() -> client.submit(items.get(number % items.size()), number));
            }
            while (client.acknowledged() < total / 2) {
                Thread.sleep(5);
            }
            killed = Instant.now();
            kill();
            client.awaitAnswerAfter(Instant.now());
            outage = Duration.between(killed, client.lastAnswer());
        }
        Duration took = Duration.between(started, Instant.now());
        System.out.printf(
                "%d submissions by %d threads in %.1f s; killed %s after %.1f s, answers again after %.1f s%n",
                total, THREADS, seconds(took), victim, seconds(Duration.between(started, killed)), seconds(outage));
        System.out.printf(
                "%d attempts, %d of them answered from the kept answer of a lost reply%n",
                client.attempts(), client.replays());
        return check();
    }

    private void kill() throws IOException, InterruptedException {
        if (victim.equals("app")) {
            product.kill();
            product.start();
        } else {
            product.killDatabase();
        }
    }

    private boolean check() throws SQLException, IOException, InterruptedException {
        var problems = new ArrayList<String>();
        List<String> acknowledged = client.numbers();
        if (client.failures() > 0) {
            problems.add(client.failures() + " submissions were never acknowledged: " + client.firstFailure());
        }
        if (new HashSet<>(acknowledged).size() != acknowledged.size()) {
            problems.add("two keys were given the same number");
        }
        var kept = product.numbers();
        if (!kept.equals(kept.stream().distinct().toList())) {
            problems.add("a number stands twice in the database");
        }
        var lost = new HashSet<>(acknowledged);
        kept.forEach(lost::remove);
        if (!lost.isEmpty()) {
            problems.add(lost.size() + " acknowledged cases are lost: "
                    + lost.iterator().next());
        }
        var strangers = new HashSet<>(kept);
        acknowledged.forEach(strangers::remove);
        strangers.removeAll(product.numbersBefore());
        if (!strangers.isEmpty()) {
            problems.add(strangers.size() + " cases exist that nobody was told of: "
                    + strangers.iterator().next());
        }
        problems.addAll(product.gaps());
        System.out.printf(
                "%d acknowledged, %d in the database, all in sequence: %s%n",
                acknowledged.size(), kept.size() - product.numbersBefore().size(), problems.isEmpty());
        if (product.verify() != 0) {
            problems.add("verify found something");
        }
        problems.forEach(problem -> System.out.println("FAILED: " + problem));
        return problems.isEmpty();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }
}
