package org.tongyuan.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.tongyuan.accounts.DemoPeople;

/** Somebody with a browser's cookies and without its good manners: real HTTP, redirects not followed. */
public final class Visitor {

    private static final String BOUNDARY = "----tongyuan";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    public static Visitor signedIn(int port, String login) throws Exception {
        var visitor = new Visitor(port);
        var answer = visitor.post("/login", Map.of("username", login, "password", DemoPeople.PASSWORD));
        if (answer.headers().firstValue("Location").orElse("/login").contains("/login")) {
            throw new AssertionError("Could not sign in " + login + ": " + answer.headers());
        }
        return visitor;
    }

    public HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html"));
    }

    /** Sends a form with its token. */
    public HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return postRaw(path, "_csrf=" + encode(token()) + "&" + form(fields));
    }

    HttpResponse<String> postRaw(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(String path, String field, String fileName, String type, byte[] content)
            throws Exception {
        var body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", null, token().getBytes(StandardCharsets.UTF_8));
        part(body, "name=\"" + field + "\"; filename=\"" + fileName + "\"", type, content);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("TYSESSION"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    String token() throws Exception {
        return Jsoup.parse(get("/login").body()).select("input[name=_csrf]").attr("value");
    }

    private static void part(
            ByteArrayOutputStream body,
            String disposition,
            @org.jspecify.annotations.Nullable String type,
            byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
