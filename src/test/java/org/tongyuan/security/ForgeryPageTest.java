package org.tongyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.TongyuanTest;

/** Requests that somebody else's page makes in a visitor's name, and ways round the rules of a request. */
@TongyuanTest
class ForgeryPageTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @LocalServerPort
    int port;

    @Test
    void no_act_is_done_without_its_token() throws Exception {
        var visitor = Visitor.signedIn(port, "admin");
        List<String> wrong = new ArrayList<>();
        for (String path : acts()) {
            var answer = visitor.postRaw(path, "name=x");
            var page = Jsoup.parse(answer.body());
            if (answer.statusCode() != 403
                    || page.select("h1").size() != 1
                    || !page.text().contains("刷新")) {
                wrong.add(answer.statusCode() + " " + path + " "
                        + page.select("h1").text());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_hidden_method_or_a_header_changes_nothing() throws Exception {
        var visitor = Visitor.signedIn(port, "admin");
        var answer = visitor.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/admin/people?_method=DELETE"))
                        .header("X-HTTP-Method-Override", "DELETE"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(visitor.get("/logout").statusCode())
                .as("signing out by a link")
                .isNotEqualTo(303);
        assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(200);
        for (String method : List.of("TRACE", "TRACK", "PUT", "DELETE", "PATCH")) {
            var other = visitor.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                    .method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(other.statusCode()).as(method).isBetween(400, 405);
        }
    }

    @Test
    void signing_in_leads_nowhere_but_here() throws Exception {
        for (String target : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
            var visitor = new Visitor(port);
            var answer = visitor.post(
                    "/login?continue&redirect=" + Visitor.encode(target) + "&url=" + Visitor.encode(target),
                    Map.of(
                            "username", "lina",
                            "password", "Qinghe-2026!",
                            "redirect", target,
                            "returnTo", target,
                            "next", target));
            assertThat(answer.headers().firstValue("Location")).get().asString().doesNotContain("evil");
        }
        var visitor = new Visitor(port);
        visitor.get("//evil.example/my");
        var answer = visitor.post("/login", Map.of("username", "lina", "password", "Qinghe-2026!"));
        assertThat(URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath())
                .isEqualTo("/my");
    }

    @Test
    void a_session_given_by_somebody_else_is_not_kept_at_sign_in() throws Exception {
        var visitor = new Visitor(port);
        visitor.get("/login");
        String planted = visitor.session();
        visitor.post("/login", Map.of("username", "lina", "password", "Qinghe-2026!"));
        assertThat(visitor.session()).isNotBlank().isNotEqualTo(planted);
        var thief = new Visitor(port);
        var answer = thief.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/my"))
                .header("Accept", "text/html")
                .header("Cookie", "TYSESSION=" + planted));
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private List<String> acts() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("org.tongyuan"))
                .filter(e -> e.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                // Called by servers with a secret of their own: no session that a forged form could use.
                .filter(p -> !p.startsWith("/api/") && !p.equals("/demo/identity/token"))
                .map(p -> p.replaceAll("\\{[^}]+}", "019ab000-0000-7000-8000-000000000000"))
                .sorted()
                .toList();
    }
}
