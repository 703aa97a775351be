package org.tongyuan.cases;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as an agency's application does: over HTTP, with a token of the client-credentials grant. */
public final class CasesClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String token;

    public CasesClient(int port, String scope) throws Exception {
        this(port, "demo-window", scope);
    }

    /** A demo application by its client id. */
    public CasesClient(int port, String clientId, String scope) throws Exception {
        this.base = "http://localhost:" + port;
        String basic = Base64.getEncoder()
                .encodeToString((clientId + ":" + clientId + "-secret").getBytes(StandardCharsets.UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "grant_type=client_credentials&scope=" + scope.replace(" ", "+")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        this.token = JSON.readTree(answer.body()).path("access_token").asString();
    }

    public static CasesClient whole(int port) throws Exception {
        return new CasesClient(
                port,
                "cases.read cases.submit cases.accept cases.review cases.decide cases.deliver cases.withdraw cases.extend cases.revoke");
    }

    /** An answer: its status, its body as JSON, and whether it was a repeat. */
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> raw) {}

    public Answer submit(String item, Object materials, @Nullable String key) throws Exception {
        return post(
                "/api/v1/cases",
                Map.of(
                        "item",
                        item,
                        "applicant",
                        Map.of(
                                "name", "陈晓明",
                                "idType", "ID_CARD",
                                "idNumber", "11010519491231002X",
                                "phone", "13800000000"),
                        "form",
                        Map.of(),
                        "materials",
                        materials),
                key);
    }

    public Answer act(String number, String act, Object body) throws Exception {
        return post("/api/v1/cases/" + number + "/" + act, body, null);
    }

    public Answer post(String path, Object body, @Nullable String key) throws Exception {
        return send(withBody("POST", path, body, key).build());
    }

    /** An act that occurs at a time of the demo's test clock. */
    public Answer postAt(LocalDateTime at, String path, Object body) throws Exception {
        return send(withBody("POST", path, body, key())
                .header("Test-Clock", at + ":00+08:00")
                .build());
    }

    public Answer put(String path, Object body, @Nullable String key) throws Exception {
        return send(withBody("PUT", path, body, key).build());
    }

    private HttpRequest.Builder withBody(String method, String path, Object body, @Nullable String key) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return key == null ? request : request.header("Idempotency-Key", key);
    }

    public Answer get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    public static String key() {
        return UUID.randomUUID().toString();
    }

    private Answer send(HttpRequest request) throws Exception {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.createObjectNode(), answer);
    }
}
