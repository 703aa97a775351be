package org.tongyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.documents.file.SampleFiles;
import org.tongyuan.story.CountyCases;
import org.tongyuan.story.DemoPlaces;

/** What people type is shown as what they typed, wherever it appears. */
@TongyuanTest
class StoredScriptPageTest {

    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>${7*7}";
    private static final Pattern CASE_NUMBER = Pattern.compile("/cases/([^/]+)/");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @Test
    void in_the_application_and_wherever_the_case_is_shown() throws Exception {
        var citizen = Visitor.signedIn(port, "zhangwei");
        String draft = location(citizen.post("/apply/" + DemoPlaces.foodItem(jdbc), Map.of()));
        var people = Jsoup.parse(citizen.get(draft + "/applicant").body());
        citizen.post(
                draft + "/applicant",
                Map.of("applicant", people.select("input[checked]").attr("value")));
        var form = new HashMap<>(Map.of(
                "businessName", SCRIPT,
                "creditCode", "91990122MA7Q00011N",
                "address", SCRIPT,
                "format", "catering",
                "projects", "hot",
                "area", SCRIPT,
                "safetyManager", "张伟"));
        shows(citizen.post(draft + "/form", form).body());
        form.put("area", "60");
        citizen.post(draft + "/form", form);
        shows(citizen.get(draft + "/form").body());
        citizen.upload(
                draft + "/materials/layout",
                "file",
                "<img src=x onerror=alert(1)>.pdf",
                "application/pdf",
                SampleFiles.pdf());
        harmless(citizen.get(draft + "/materials/layout").body());
        Document answers = shows(citizen.get(draft + "/answers").body());
        String confirmation = location(citizen.post(
                draft + "/submission",
                Map.of(
                        "seen", answers.select("input[name=seen]").attr("value"),
                        "truthful", "true",
                        "incomplete", "true")));
        var matcher = CASE_NUMBER.matcher(confirmation);
        assertThat(matcher.find()).isTrue();
        String number = matcher.group(1);
        harmless(citizen.get("/my/cases/" + number).body());
        shows(Visitor.signedIn(port, "wangfang").get("/desk/cases/" + number).body());
    }

    @Test
    void in_the_officers_reasons_and_opinions() throws Exception {
        var cases = new CountyCases(port);
        String number = cases.foodLicence(DemoPlaces.foodItem(jdbc), DemoPeople.ZHANG_WEI);
        cases.act(
                number,
                "correction-notice",
                Map.of("materials", List.of(Map.of("key", "layout", "state", "DEFECTIVE", "text", SCRIPT))));
        var citizen = Visitor.signedIn(port, "zhangwei");
        shows(citizen.get("/my/cases/" + number).body());
        shows(citizen.get("/my/cases/" + number + "/correction").body());
        var window = Visitor.signedIn(port, "wangfang");
        shows(window.get("/desk/cases/" + number).body());
        cases.act(number, "correction", Map.of());
        cases.act(number, "acceptance", Map.of());
        cases.act(number, "steps/document-review/completion", Map.of("opinion", SCRIPT));
        cases.act(number, "steps/site-check/completion", Map.of("opinion", SCRIPT));
        cases.act(number, "decision", Map.of("decision", "REFUSE", "reasons", List.of(SCRIPT), "result", SCRIPT));
        shows(window.get("/desk/cases/" + number).body());
        shows(citizen.get("/my/cases/" + number).body());
        harmless(citizen.get("/my/messages").body());
        harmless(Visitor.signedIn(port, "qianjin").get("/admin/journal").body());
    }

    @Test
    void in_the_question_of_every_page() throws Exception {
        Map<String, Visitor> visitors = new HashMap<>();
        for (String login : List.of("zhangwei", "wangfang", "admin", "fengxue", "qianjin")) {
            visitors.put(login, Visitor.signedIn(port, login));
        }
        visitors.put("anybody", new Visitor(port));
        String script = Visitor.encode(SCRIPT);
        StringBuilder asked = new StringBuilder("?x=1");
        for (String name : List.of(
                "q",
                "query",
                "number",
                "code",
                "name",
                "topic",
                "agency",
                "audience",
                "item",
                "state",
                "dueBefore",
                "view",
                "cursor",
                "from",
                "days",
                "kind",
                "region",
                "act",
                "actor",
                "subject",
                "subjectKind",
                "subjectId",
                "until",
                "page",
                "after",
                "before",
                "person",
                "idNumber",
                "outcome",
                "finding")) {
            asked.append('&').append(name).append('=').append(script);
        }
        List<String> wrong = new ArrayList<>();
        for (String path : pages()) {
            for (var visitor : visitors.entrySet()) {
                var answer = visitor.getValue().get(path + asked);
                if (answer.statusCode() >= 500 || !isHarmless(answer.body())) {
                    wrong.add(answer.statusCode() + " " + path + " as " + visitor.getKey());
                }
            }
        }
        assertThat(wrong).isEmpty();
        for (String path : List.of("/search?q=" + script, "/items?query=" + script)) {
            shows(visitors.get("anybody").get(path).body());
        }
    }

    private List<String> pages() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(e -> e.getValue().getBeanType().getName().startsWith("org.tongyuan"))
                .filter(e -> e.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(e -> e.getKey().getPatternValues().stream())
                .filter(p -> !p.startsWith("/api/") && !p.contains("{"))
                .sorted()
                .toList();
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(303);
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    /** The page shows the text itself, in its words or in a field. */
    private static Document shows(String html) {
        Document page = harmless(html);
        boolean inText = page.text().contains("onerror=alert(1)");
        boolean inField = page.select("input, textarea").stream()
                .anyMatch(e -> (e.attr("value") + e.text()).contains("onerror=alert(1)"));
        assertThat(inText || inField).as("shown: " + page.select("main").text()).isTrue();
        return page;
    }

    private static Document harmless(String html) {
        assertThat(isHarmless(html)).as(html).isTrue();
        return Jsoup.parse(html);
    }

    private static boolean isHarmless(String html) {
        Document page = Jsoup.parse(html);
        return page.select("img[src=x], script:not([src]), [onerror]").isEmpty()
                && !page.text().contains("'>49");
    }
}
