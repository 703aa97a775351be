package org.tongyuan.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An application that sends whatever bytes it likes. */
final class ApiCaller {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String token;

    private ApiCaller(int port, @Nullable String token) {
        this.base = "http://localhost:" + port;
        this.token = token;
    }

    static ApiCaller nobody(int port) {
        return new ApiCaller(port, null);
    }

    static ApiCaller with(int port, String token) {
        return new ApiCaller(port, token);
    }

    /** With every scope that its registration allows, or just those given. */
    static ApiCaller of(int port, String client, String scopes) throws Exception {
        String basic = Base64.getEncoder()
                .encodeToString((client + ":" + client + "-secret").getBytes(StandardCharsets.UTF_8));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                                .header("Authorization", "Basic " + basic)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"
                                        + (scopes.isEmpty() ? "" : "&scope=" + scopes.replace(" ", "+"))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return new ApiCaller(
                port,
                JsonMapper.shared().readTree(answer.body()).path("access_token").asString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send("GET", path, null, "application/json");
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path, body, "application/json");
    }

    HttpResponse<String> send(String method, String path, @Nullable String body, String type) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
