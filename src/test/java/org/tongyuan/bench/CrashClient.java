package org.tongyuan.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's application that does not give up: whatever goes wrong, it sends the same request under the same key again. */
final class CrashClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String address;
    private final ConcurrentLinkedQueue<String> numbers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger replays = new AtomicInteger();
    private volatile Instant lastAnswer = Instant.EPOCH;
    private volatile String token = "";

    CrashClient(String address) {
        this.address = address;
    }

    /** Tries the published items until enough of them take an application; those cases count like all others. */
    List<String> itemsThatTakeApplications(int wanted) throws IOException, InterruptedException {
        var taking = new ArrayList<String>();
        JsonNode list = JSON.readTree(send(request("/api/v1/items").GET()).body());
        JsonNode items = list.isArray() ? list : list.path("items");
        for (JsonNode item : items) {
            String code = item.path("code").asString();
            if (taking.size() < wanted && attempt(code, 900 + taking.size(), UUID.randomUUID()) == 201) {
                taking.add(code);
            }
        }
        if (taking.isEmpty()) {
            throw new IllegalStateException("No item takes an application: " + list + failures);
        }
        return taking;
    }

    void submit(String item, int number) {
        UUID key = UUID.randomUUID();
        Instant giveUp = Instant.now().plus(PATIENCE);
        String last = "";
        while (Instant.now().isBefore(giveUp)) {
            try {
                int status = attempt(item, number, key);
                if (status == 201) {
                    return;
                }
                last = "status " + status;
                if (status == 400 || status == 404 || status == 422) {
                    break;
                }
            } catch (IOException e) {
                last = e.toString();
            } catch (InterruptedException e) {
                return;
            }
            pause();
        }
        failures.add(last);
    }

    private int attempt(String item, int number, UUID key) throws IOException, InterruptedException {
        attempts.incrementAndGet();
        var applicant =
                Map.of("name", "陈晓明", "idType", "ID_CARD", "idNumber", idNumber(number), "phone", "13800000000");
        var body = Map.of("item", item, "applicant", applicant, "form", Map.of(), "materials", List.of());
        var answer = send(request("/api/v1/cases")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
        if (answer.statusCode() == 201) {
            if (answer.headers().firstValue("Idempotent-Replay").isPresent()) {
                replays.incrementAndGet();
            }
            numbers.add(JSON.readTree(answer.body()).path("number").asString());
            lastAnswer = Instant.now();
        } else if (answer.statusCode() == 401) {
            token = "";
        }
        return answer.statusCode();
    }

    private HttpRequest.Builder request(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token());
    }

    private String token() throws IOException, InterruptedException {
        if (token.isEmpty()) {
            String basic = Base64.getEncoder().encodeToString("demo-window:demo-window-secret".getBytes());
            var answer = send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
            token = JSON.readTree(answer.body()).path("access_token").asString();
        }
        return token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** A fictional number of the demo county's division with its right check digit. */
    static String idNumber(int number) {
        String digits = "990122" + "19800101" + "%03d".formatted(number % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    void awaitAnswerAfter(Instant moment) throws InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!lastAnswer.isAfter(moment) && Instant.now().isBefore(giveUp)) {
            Thread.sleep(5);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int acknowledged() {
        return numbers.size();
    }

    List<String> numbers() {
        return List.copyOf(numbers);
    }

    int failures() {
        return failures.size();
    }

    String firstFailure() {
        return failures.isEmpty() ? "" : failures.peek();
    }

    int attempts() {
        return attempts.get();
    }

    int replays() {
        return replays.get();
    }

    Instant lastAnswer() {
        return lastAnswer;
    }
}
