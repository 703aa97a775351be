package org.tongyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.story.CountyCases;
import org.tongyuan.story.DemoPlaces;

/** Every kind of answer carries the security headers, and personal ones are kept by nobody. */
@TongyuanTest
class HeadersPageTest {

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void every_kind_of_answer_carries_them() throws Exception {
        var anybody = new Visitor(port);
        var citizen = Visitor.signedIn(port, "zhangwei");
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        answers.put("page", anybody.get("/items"));
        answers.put("not found", anybody.get("/nothing-here"));
        answers.put("sign in first", anybody.get("/my"));
        answers.put("not allowed", citizen.get("/admin/people"));
        answers.put("token missing", citizen.postRaw("/logout", ""));
        answers.put("own page", citizen.get("/my"));
        answers.put("api", anybody.get("/api/v1/calendar/due-date?from=2026-02-10&days=20&kind=WORKING"));
        answers.put("api not found", anybody.get("/api/v1/nothing"));
        answers.put("asset", anybody.get(asset()));
        answers.put("letter", citizen.get(letter(citizen)));
        answers.forEach((kind, answer) -> {
            var headers = answer.headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).as(kind).contains("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).as(kind).contains("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).as(kind).isPresent();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(kind)
                    .get()
                    .asString()
                    // A downloaded letter may do nothing at all; the viewer's own frame draws it with inline styles.
                    .contains(kind.equals("letter") ? "default-src 'none'" : "default-src 'self'; img-src");
            assertThat(headers.firstValue("Server")).as(kind).isEmpty();
            assertThat(headers.firstValue("X-Powered-By")).as(kind).isEmpty();
        });
        for (String kind : List.of("own page", "letter", "not allowed", "sign in first")) {
            assertThat(answers.get(kind).headers().firstValue("Cache-Control"))
                    .as(kind)
                    .get()
                    .asString()
                    .contains("no-store");
        }
    }

    @Test
    void the_session_cookie_is_not_for_scripts_nor_for_other_sites() throws Exception {
        var page = new Visitor(port).get("/login");
        assertThat(page.headers().firstValue("Set-Cookie")).get().asString().contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void another_host_name_is_not_believed_in_links() throws Exception {
        var answer = new Visitor(port)
                .send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/my"))
                        .header("Accept", "text/html")
                        .header("X-Forwarded-Host", "evil.example"));
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("evil");
    }

    @Test
    void paths_do_not_climb_out() throws Exception {
        var visitor = new Visitor(port);
        for (String path : List.of(
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/%252e%252e/application.yaml",
                "/webjars/%2e%2e/%2e%2e/application.yaml",
                "/assets/..;/..;/application.yaml",
                "/assets//etc/passwd",
                "/assets/%5c..%5capplication.yaml",
                "/application.yaml",
                "/messages/cases.properties",
                "/actuator/env",
                "/actuator/health")) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isBetween(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("tongyuan:", "datasource", "Apache Tomcat/");
        }
    }

    /** Each file has its digest in its address, so that what is kept for a year is never out of date. */
    @Test
    void files_are_kept_by_their_digest_and_crawlers_find_their_rules() throws Exception {
        var visitor = new Visitor(port);
        var files = Jsoup.parse(visitor.get("/items").body()).select("head link[rel=stylesheet], script[src]").stream()
                .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
                .toList();
        assertThat(files).isNotEmpty().allMatch(path -> path.matches("/(assets|webjars)/.+-[0-9a-f]{32}\\.(css|js)"));
        for (String path : files) {
            var answer = visitor.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("max-age=31536000");
        }
        var rules = visitor.get("/robots.txt");
        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.body()).contains("User-agent: *", "Disallow: /my");
    }

    private String asset() throws Exception {
        return Jsoup.parse(new Visitor(port).get("/items").body())
                .select("link[href*=/assets/app]")
                .attr("href");
    }

    private String letter(Visitor citizen) throws Exception {
        String number = new CountyCases(port).foodLicence(DemoPlaces.foodItem(jdbc), DemoPeople.ZHANG_WEI);
        return Jsoup.parse(citizen.get("/my/cases/" + number).body())
                .select("a[href*=/letters/]")
                .attr("href");
    }
}
