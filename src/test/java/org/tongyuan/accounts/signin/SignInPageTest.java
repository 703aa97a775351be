package org.tongyuan.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;

/** Over real HTTP where cookies, sessions and error pages matter. */
@TongyuanTest
class SignInPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void every_demo_account_signs_in_and_lands_on_its_own_page() throws Exception {
        assertThat(signIn("zhangwei", DemoPeople.PASSWORD)).endsWith("/my");
        assertThat(signIn("wangfang", DemoPeople.PASSWORD)).endsWith("/desk");
        assertThat(signIn("admin", DemoPeople.PASSWORD)).endsWith("/admin/people");
        assertThat(signIn("gaofeng", DemoPeople.PASSWORD)).endsWith("/admin/access");
        assertThat(signIn("qianjin", DemoPeople.PASSWORD)).endsWith("/admin/journal");
    }

    @Test
    void a_wrong_password_is_told_without_saying_which_part_was_wrong() throws Exception {
        assertThat(signIn("lina", "wrong-password")).endsWith("/login?wrong");
        assertThat(signIn("nobody-here", "wrong-password")).endsWith("/login?wrong");
        assertThat(text(get("/login?wrong"))).contains("登录名或密码不对");
    }

    @Test
    void the_fifth_failure_locks_for_a_while_known_name_or_not() throws Exception {
        for (int i = 0; i < 4; i++) {
            assertThat(signIn("no-such-name", "wrong")).endsWith("/login?wrong");
        }
        assertThat(signIn("no-such-name", "wrong")).endsWith("/login?locked");
        assertThat(signIn("No-Such-Name ", "wrong")).endsWith("/login?locked");
    }

    @Test
    void the_session_id_changes_at_sign_in_and_a_protected_page_is_returned_to() throws Exception {
        var refused = get("/my/profile");
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(refused.headers().firstValue("Location")).get().asString().endsWith("/login");
        String before = sessionCookie();
        assertThat(signIn("zhangwei", DemoPeople.PASSWORD)).contains("/my/profile");
        assertThat(sessionCookie()).isNotEqualTo(before);
    }

    @Test
    void the_session_in_the_database_holds_only_little() throws Exception {
        signIn("zhangwei", DemoPeople.PASSWORD);
        String id = new String(Base64.getDecoder().decode(sessionCookie()), StandardCharsets.UTF_8);
        int bytes = jdbc.sql("""
            SELECT sum(length(attribute_bytes)) FROM platform.spring_session s
            JOIN platform.spring_session_attributes a ON a.session_primary_id = s.primary_id WHERE s.session_id = ?\
            """).param(id).query(Integer.class).single();
        assertThat(bytes).isLessThan(3000);
    }

    @Test
    void activity_is_written_at_most_once_a_minute() throws Exception {
        signIn("zhangwei", DemoPeople.PASSWORD);
        long first = lastAccess();
        Thread.sleep(20);
        get("/login");
        assertThat(lastAccess()).isEqualTo(first);
        jdbc.sql("UPDATE platform.spring_session SET last_access_time = last_access_time - 61000")
                .update();
        get("/login");
        assertThat(lastAccess()).isGreaterThan(first);
    }

    @Test
    void anonymous_pages_without_a_form_make_no_session() throws Exception {
        var page = get("/dev/ui");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void sign_out_ends_the_session() throws Exception {
        signIn("zhangwei", DemoPeople.PASSWORD);
        var out = post("/logout", "_csrf=" + encode(csrfOf("/login")));
        assertThat(out.headers().firstValue("Location")).get().asString().endsWith("/login?bye");
        assertThat(get("/my/profile").statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page() throws Exception {
        signIn("zhangwei", DemoPeople.PASSWORD);
        var answer = post("/logout", "");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(text(answer)).contains("没有权限").contains("刷新后重试");
    }

    @Test
    void pages_carry_the_security_headers() throws Exception {
        var headers = get("/login").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void the_sign_in_page_lists_the_demo_accounts_and_clients() {
        var page = mvc.get().uri("/login").exchange();
        assertThat(page).hasStatusOk().bodyText().contains("wangfang", "zhangwei", "demo-window-secret");
    }

    @Test
    void an_application_gets_a_token_for_its_scopes_and_only_those() throws Exception {
        var token = token("demo-window", "demo-window-secret", "calendar.read");
        assertThat(token.statusCode()).isEqualTo(200);
        assertThat(token.body()).contains("access_token");
        assertThat(token("demo-window", "demo-window-secret", "items.edit").statusCode())
                .isEqualTo(400);
        assertThat(token("demo-window", "wrong", "calendar.read").statusCode()).isEqualTo(401);
    }

    @Test
    void the_api_answers_an_unknown_caller_with_a_problem() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/cases/1"))
                .header("Authorization", "Bearer nonsense")
                .build();
        var answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    private HttpResponse<String> token(String client, String secret, String scope) throws Exception {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope))
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String signIn(String name, String password) throws Exception {
        String form =
                "username=" + encode(name) + "&password=" + encode(password) + "&_csrf=" + encode(csrfOf("/login"));
        return post("/login", form).headers().firstValue("Location").orElse("none");
    }

    private String csrfOf(String path) throws Exception {
        return Jsoup.parse(get(path).body()).select("input[name=_csrf]").first().val();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String text(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).text();
    }

    private String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(c -> c.getName().equals("TYSESSION"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private long lastAccess() {
        return jdbc.sql("SELECT max(last_access_time) FROM platform.spring_session WHERE principal_name = 'zhangwei'")
                .query(Long.class)
                .single();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
