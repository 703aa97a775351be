package org.tongyuan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's application that knows both nodes: what one does not answer it sends to the other, under the same key. */
final class NodesClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Node> nodes;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger replays = new AtomicInteger();
    private final AtomicInteger failovers = new AtomicInteger();
    private volatile String token = "";

    NodesClient(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** {@code refused}: the rule that turned the act down, null when it was done. */
    record Answer(int status, String text, @Nullable String refused) {

        JsonNode body() {
            return JSON.readTree(text);
        }

        boolean done() {
            return refused == null;
        }
    }

    /** Sends until there is an answer that will not change: done, or turned down by a rule. */
    Answer post(int first, String path, Object body, String key, @Nullable String testClock)
            throws InterruptedException {
        String text = JSON.writeValueAsString(body);
        var giveUp = Instant.now().plus(PATIENCE);
        String last = "";
        for (int attempt = 0; Instant.now().isBefore(giveUp); attempt++) {
            var node = nodes.get((first + attempt) % nodes.size());
            try {
                var answer = send(node, path, text, key, testClock);
                last = answer.statusCode() + " " + answer.body();
                switch (answer.statusCode()) {
                    case 200, 201 -> {
                        return new Answer(answer.statusCode(), answer.body(), null);
                    }
                    case 401 -> token = "";
                    case 403, 404, 409, 422 -> {
                        String rule = JSON.readTree(answer.body()).path("type").asString("");
                        if (!rule.endsWith("idempotency.running")) {
                            return new Answer(answer.statusCode(), answer.body(), rule);
                        }
                        Thread.sleep(30);
                    }
                    default -> Thread.sleep(100);
                }
            } catch (IOException e) {
                last = node.name() + ": " + e;
                failovers.incrementAndGet();
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("no answer to " + path + ": " + last);
    }

    private HttpResponse<String> send(Node node, String path, String text, String key, @Nullable String testClock)
            throws IOException, InterruptedException {
        requests.incrementAndGet();
        var request = HttpRequest.newBuilder(URI.create(node.address() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token(node))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(text));
        if (testClock != null) {
            request.header("Test-Clock", testClock);
        }
        var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.headers().firstValue("Idempotent-Replay").isPresent()) {
            replays.incrementAndGet();
        }
        return answer;
    }

    JsonNode get(int node, String path) throws IOException, InterruptedException {
        var at = nodes.get(node);
        return JSON.readTree(http.send(
                        HttpRequest.newBuilder(URI.create(at.address() + path))
                                .header("Authorization", "Bearer " + token(at))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    /** Given by whichever node is asked first, and good at both. */
    private synchronized String token(Node node) throws IOException, InterruptedException {
        if (token.isEmpty()) {
            String basic = Base64.getEncoder()
                    .encodeToString("demo-window:demo-window-secret".getBytes(StandardCharsets.UTF_8));
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(node.address() + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            token = JSON.readTree(answer.body()).path("access_token").asString();
        }
        return token;
    }

    static Map<String, Object> application(String item, int person) {
        var applicant = Map.of(
                "name", "陈晓明", "idType", "ID_CARD", "idNumber", CrashClient.idNumber(person), "phone", "13800000000");
        return Map.of("item", item, "applicant", applicant, "form", Map.of(), "materials", List.of());
    }

    String figures() {
        return "%,d requests, %,d answered from the kept answer, %,d sent again because a node did not answer"
                .formatted(requests.get(), replays.get(), failovers.get());
    }
}
