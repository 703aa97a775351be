package org.tongyuan.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.tongyuan.bench.NodesClient.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Acts on many cases at once. Each act is asked for in one of three ways: once; under one key at both nodes at the same time, which must give
 * one effect and one answer; or by two rivals with keys of their own, of whom exactly one may succeed.
 */
final class NodesWork {

    private final NodesClient client;
    private final List<String> items;
    private final long seed;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger twins = new AtomicInteger();
    private final AtomicInteger rivals = new AtomicInteger();
    private final Map<String, List<String>> ledger = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> breaches = new ConcurrentLinkedQueue<>();

    NodesWork(NodesClient client, List<String> items, long seed) {
        this.client = client;
        this.items = items;
        this.seed = seed;
    }

    /** Works until so many acts were acknowledged in all, and then every case to its end. */
    void until(int acts, int threads) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                pool.submit(() -> {
                    while (acknowledged.get() < acts && breaches.size() < 20) {
                        oneCase(next.getAndIncrement());
                    }
                });
            }
        }
    }

    private void oneCase(int n) {
        var random = new Random(seed * 100_000 + n);
        try {
            var body = NodesClient.application(items.get(n % items.size()), n);
            var given =
                    random.nextBoolean() ? twice(random, "/api/v1/cases", body) : once(random, "/api/v1/cases", body);
            if (!given.done()) {
                breaches.add("an application was turned down: " + given.text());
                return;
            }
            String number = given.body().path("number").asString();
            if (ledger.putIfAbsent(number, new ArrayList<>(List.of("SUBMIT"))) != null) {
                breaches.add("two applications were given the number " + number);
            }
            acknowledged.incrementAndGet();
            walk(number, given.body(), random);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            breaches.add("case " + n + " got stuck: " + e);
        }
    }

    private void walk(String number, JsonNode submitted, Random random) throws InterruptedException {
        var c = act(number, submitted, random, "acceptance", "ACCEPT", Map.of());
        while (c != null) {
            var open = c.path("steps")
                    .valueStream()
                    .filter(step -> step.path("state").asString().equals("OPEN"))
                    .findFirst();
            if (open.isEmpty()) {
                break;
            }
            String step = "steps/" + open.get().path("key").asString() + "/completion";
            c = act(number, c, random, step, "COMPLETE_STEP", Map.of("agreed", true));
        }
        if (c != null) {
            c = act(number, c, random, "decision", "DECIDE", Map.of("decision", "REFUSE", "reasons", List.of("不符合条件")));
        }
        if (c != null) {
            act(number, c, random, "delivery", "DELIVER", Map.of());
        }
    }

    /** The case after the act; null when it could not be done, which is a breach. */
    private JsonNode act(String number, JsonNode c, Random random, String resource, String act, Map<String, ?> given)
            throws InterruptedException {
        String path = "/api/v1/cases/" + number + "/" + resource;
        var body = new HashMap<String, Object>(given);
        if (random.nextBoolean()) {
            body.put("version", c.path("version").asInt());
        }
        int way = random.nextInt(3);
        var answer =
                way == 0 ? once(random, path, body) : way == 1 ? twice(random, path, body) : rivals(random, path, body);
        if (!answer.done()) {
            breaches.add(act + " of " + number + " was done by nobody: " + answer.text());
            return null;
        }
        ledger.get(number).add(act);
        acknowledged.incrementAndGet();
        return answer.body();
    }

    private Answer once(Random random, String path, Object body) throws InterruptedException {
        return client.post(random.nextInt(2), path, body, key(), null);
    }

    /** Under one key at both nodes at once. */
    private Answer twice(Random random, String path, Object body) throws InterruptedException {
        twins.incrementAndGet();
        String key = key();
        int first = random.nextInt(2);
        var other = elsewhere(1 - first, path, body, key);
        var answer = client.post(first, path, body, key, null);
        var same = other.join();
        if (!answer.text().equals(same.text())) {
            breaches.add("one key, two answers at " + path + ": " + answer.text() + " and " + same.text());
        }
        return answer;
    }

    private Answer rivals(Random random, String path, Object body) throws InterruptedException {
        rivals.incrementAndGet();
        int first = random.nextInt(2);
        var other = elsewhere(1 - first, path, body, key());
        var one = client.post(first, path, body, key(), null);
        var two = other.join();
        if (one.done() && two.done()) {
            breaches.add("two rivals both did " + path);
        }
        return one.done() ? one : two;
    }

    private CompletableFuture<Answer> elsewhere(int node, String path, Object body, String key) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return client.post(node, path, body, key, null);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> Thread.ofVirtual().start(task));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** What was acknowledged, by case: the acts in their order. */
    Map<String, List<String>> ledger() {
        return ledger;
    }

    List<String> breaches() {
        return List.copyOf(breaches);
    }

    String figures() {
        return "%,d acts on %,d cases acknowledged; %,d asked for under one key at both nodes, %,d by two rivals"
                .formatted(acknowledged.get(), ledger.size(), twins.get(), rivals.get());
    }
}
