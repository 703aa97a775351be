package org.tongyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.story.CountyCases;
import org.tongyuan.story.DemoPlaces;
import tools.jackson.databind.json.JsonMapper;

/** Whatever an application sends, it is answered in words: a problem in Chinese, never a server error. */
@TongyuanTest
class ApiRefusalsPageTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private static final List<String> ODD_BODIES = List.of(
            "",
            "null",
            "{}",
            "[]",
            "[[[]]]",
            "\"文字\"",
            "42",
            "{",
            "not json",
            "{\"item\":",
            "\u0000",
            "{\"item\":null,\"applicant\":null,\"form\":null,\"materials\":null}",
            "{\"item\":{},\"applicant\":[],\"form\":\"x\",\"materials\":{\"a\":1}}",
            "{\"item\":[1],\"applicant\":{\"name\":[],\"idType\":{},\"idNumber\":12,\"phone\":true},\"materials\":[null,1,[],{}]}",
            "{\"materials\":[{\"key\":null,\"state\":\"NO_SUCH\",\"defect\":[],\"text\":{}}],\"days\":\"many\",\"version\":\"x\"}",
            "{\"materials\":[{\"key\":\"layout\",\"state\":\"LACKS\"},{\"key\":\"layout\",\"state\":\"HAS\"}],\"days\":-99999999999,\"version\":9e99}",
            "{\"decision\":\"MAYBE\",\"reasons\":{\"a\":[1]},\"legalBasis\":[[]],\"result\":{}}",
            "{\"decision\":[\"GRANT\"],\"reasons\":[null,\"\"],\"unknown\":{\"deep\":[1,2,3]}}",
            "{\"ground\":{},\"reason\":[],\"competentOrgan\":1}",
            "{\"way\":\"PIGEON\",\"recipient\":{},\"signedOn\":\"2026-02-30\"}",
            "{\"way\":\"WINDOW\",\"signedOn\":\"9999999999999-01-01\"}",
            "{\"agreed\":\"perhaps\",\"opinion\":{\"x\":1}}",
            "{\"reason\":\"\\u0000\\uD800\"}",
            "{\"reason\":\"" + "长".repeat(50_000) + "\"}",
            "[".repeat(3_000) + "]".repeat(3_000));

    private static final List<String> ODD_WORDS = List.of(
            "",
            "%00",
            "%20",
            "x",
            "-1",
            "0",
            "999999999999999999999",
            "2026-02-30",
            "%E2%82%AC",
            "'--",
            "%25",
            "a".repeat(2_000));

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private ApiCaller window;

    @BeforeEach
    void an_application_with_every_case_scope() throws Exception {
        window = ApiCaller.of(
                port,
                "demo-window",
                "cases.read cases.submit cases.accept cases.review cases.decide cases.deliver cases.withdraw items.read"
                        + " calendar.read");
    }

    @Test
    void without_a_token_with_a_false_one_or_with_too_little_nothing_is_done() throws Exception {
        var caller = ApiCaller.nobody(port);
        for (ApiCaller stranger : List.of(caller, ApiCaller.with(port, "x.y.z"), ApiCaller.with(port, ""))) {
            var answer = stranger.get("/api/v1/cases");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(problem(answer)).isEmpty();
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
        var reader = ApiCaller.of(port, "demo-window", "cases.read");
        for (String act : List.of("", "/1/acceptance", "/1/decision", "/1/steps/x/completion", "/1/delivery")) {
            var answer = reader.post("/api/v1/cases" + act, "{}");
            assertThat(answer.statusCode()).as(act).isEqualTo(403);
            assertThat(problem(answer)).isEmpty();
        }
    }

    @Test
    void odd_bodies_are_refused_in_words_on_every_route() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String route : routes(RequestMethod.POST)) {
            String number = new CountyCases(port).foodLicence(DemoPlaces.foodItem(jdbc), DemoPeople.ZHANG_WEI);
            String path = route.replace("{number}", number).replaceAll("\\{[^}]+}", "document-review");
            for (String body : ODD_BODIES) {
                judge("POST " + route + " " + start(body), window.post(path, body), wrong);
            }
            judge(route + " as text", window.send("POST", path, "a=b", "text/plain"), wrong);
            judge(route + " as a form", window.send("POST", path, "a=b", "application/x-www-form-urlencoded"), wrong);
            judge("PUT " + route, window.send("PUT", path, "{}", "application/json"), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void odd_addresses_and_questions_are_refused_in_words_on_every_route() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (String route : routes(RequestMethod.GET)) {
            for (String word : ODD_WORDS) {
                // Tomcat itself refuses a path with %00, before anything of ours is asked.
                boolean noPath = word.isEmpty() || word.equals("%00");
                String path = route.replaceAll("\\{[^}]+}", noPath ? "x" : word);
                String questions =
                        "?agency=W&state=W&item=W&dueBefore=W&cursor=W&query=W&from=W&days=W&kind=W&region=W&version=W";
                if (word.length() < 100) {
                    path += questions.replace("W", word);
                }
                judge("GET " + path, window.get(path), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_body_of_many_megabytes_is_refused() throws Exception {
        var answer = window.post("/api/v1/cases", "{\"item\":\"" + "x".repeat(25 * 1024 * 1024) + "\"}");
        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(problem(answer)).isEmpty();
    }

    private List<String> routes(RequestMethod method) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("org.tongyuan"))
                .filter(e -> e.getKey().getMethodsCondition().getMethods().contains(method))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .filter(p -> p.startsWith("/api/"))
                .sorted()
                .toList();
    }

    private static void judge(String what, HttpResponse<String> answer, List<String> wrong) {
        if (answer.statusCode() >= 500) {
            wrong.add(answer.statusCode() + " " + what);
        } else if (answer.statusCode() >= 400 && !problem(answer).isEmpty()) {
            wrong.add(answer.statusCode() + " " + what + ": " + problem(answer));
        }
    }

    /** What is wrong with a problem, empty when it is a sound one. */
    private static String problem(HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (!type.startsWith("application/problem+json")) {
            return "is " + type + " " + start(answer.body());
        }
        var json = JsonMapper.shared().readTree(answer.body());
        boolean chinese = CHINESE.matcher(json.path("title").asString()).find()
                && CHINESE.matcher(json.path("detail").asString("")).find();
        boolean leaks = answer.body().contains("Exception") || answer.body().contains("org.tongyuan");
        return chinese && !leaks && json.path("status").asInt() == answer.statusCode() ? "" : start(answer.body());
    }

    private static String start(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "…" : text;
    }
}
