package org.tongyuan.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.tongyuan.accounts.DemoPeople;

/** A browser of an officer that is led now to the one node, now to the other, as a balancer does. */
final class NodesSession {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    // Cookies belong to a host whatever its port, so both nodes are sent the same ones.
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** The form comes from one node and is sent to another. */
    boolean signIn(Node formFrom, Node sentTo, String login) throws IOException, InterruptedException {
        var page = get(formFrom, "/login");
        var csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            return false;
        }
        String form =
                "username=" + login + "&password=" + encoded(DemoPeople.PASSWORD) + "&_csrf=" + encoded(csrf.group(1));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(sentTo.address() + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() / 100 == 3
                && !answer.headers().firstValue("Location").orElse("").contains("login?");
    }

    /** Whether this node knows who is calling. */
    boolean knownAt(Node node) throws IOException, InterruptedException {
        return get(node, "/desk").statusCode() == 200;
    }

    private HttpResponse<String> get(Node node, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(node.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
