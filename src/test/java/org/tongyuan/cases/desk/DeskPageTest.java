package org.tongyuan.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.CountedStatements;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.CasesClient;
import org.tongyuan.cases.DemoItem;

@TongyuanTest
class DeskPageTest {

    private static final int MOST_STATEMENTS = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private MvcTestResult get(String who, String path) {
        return mvc.get().uri(path).with(As.user(who)).exchange();
    }

    private Document page(String who, String path) throws Exception {
        var result = get(who, path);
        assertThat(result).hasStatusOk();
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private String submit(DemoItem item) throws Exception {
        return CasesClient.whole(port)
                .submit(item.code(agencies), List.of(), CasesClient.key())
                .body()
                .get("number")
                .asString();
    }

    private String look(String who, String what) {
        var result = mvc.post()
                .uri("/desk/lookup")
                .with(As.user(who))
                .param("what", what)
                .exchange();
        assertThat(result).hasStatus(303);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    @Test
    void a_page_of_the_desk_costs_at_most_six_statements() throws Exception {
        submit(DemoItem.FOOD_LICENCE);
        String applicant = look("wangfang", "11010519491231002X");
        for (String who : List.of("wangfang", "lijianguo", "chenzhiqiang", "wuxia")) {
            var http = HttpClient.newBuilder()
                    .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                    .build();
            signIn(http, who);
            for (String path : List.of(
                    "/desk",
                    "/desk?view=open",
                    "/desk?view=ended",
                    "/desk?view=open&state=SUBMITTED",
                    applicant,
                    applicant + "?namesakes=true")) {
                var statements = statementsOf(http, path);
                assertThat(statements)
                        .as(path + " for " + who)
                        .isNotEmpty()
                        .hasSizeLessThanOrEqualTo(MOST_STATEMENTS)
                        .noneMatch(sql -> sql.strip().startsWith("UPDATE"));
            }
        }
    }

    /** The fewest of some views: what a node reads once in a while for everybody is no part of a page. */
    private List<String> statementsOf(HttpClient http, String path) throws Exception {
        var fewest = List.<String>of();
        for (int view = 0; view < 4; view++) {
            var answer = ask(http, path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            var statements = CountedStatements.of(
                    answer.headers().firstValue("X-Request-Id").orElseThrow());
            fewest = view == 0 || statements.size() < fewest.size() ? statements : fewest;
        }
        return fewest;
    }

    private HttpResponse<String> ask(HttpClient http, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void signIn(HttpClient http, String who) throws Exception {
        String token =
                Jsoup.parse(ask(http, "/login").body()).select("[name=_csrf]").val();
        http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("username=" + who + "&password="
                                + URLEncoder.encode(DemoPeople.PASSWORD, StandardCharsets.UTF_8) + "&_csrf="
                                + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_double() throws Exception {
        for (int i = 0; i < 25; i++) {
            submit(DemoItem.HYGIENE_LICENCE);
        }
        var seen = new ArrayList<String>();
        for (String next = "/desk?view=open"; !next.isEmpty(); ) {
            var page = page("zhaomin", next);
            seen.addAll(page.select("th[scope=row] small").eachText());
            next = page.select("a[rel=next]").attr("href");
        }
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen).hasSizeGreaterThan(25);
        assertThat(seen)
                .containsExactlyElementsOf(jdbc.sql("""
                SELECT number FROM cases.case_file c WHERE ended_on IS NULL
                  AND (agency_id = :a OR EXISTS (SELECT 1 FROM cases.step s WHERE s.case_id = c.id AND s.agency_id = :a AND s.state = 'OPEN'))
                ORDER BY due_rank, id\
                """)
                        .param(
                                "a",
                                agencies.byName(agencies.home().code(), "清和县卫生健康局")
                                        .orElseThrow()
                                        .id())
                        .query(String.class)
                        .list());
    }

    @Test
    void ended_cases_stand_with_the_latest_first() throws Exception {
        var client = CasesClient.whole(port);
        String first = submit(DemoItem.FOOD_LICENCE);
        String second = submit(DemoItem.FOOD_LICENCE);
        client.act(first, "withdrawal", Map.of("reason", "计划改变"));
        client.act(second, "withdrawal", Map.of("reason", "计划改变"));
        var numbers = page("wangfang", "/desk?view=ended")
                .select("th[scope=row] small")
                .eachText();
        assertThat(numbers).containsSubsequence(second, first);
        assertThat(get("wangfang", "/desk?view=ended&cursor=nonsense")).hasStatus(404);
    }

    @Test
    void an_applicant_is_found_by_number_and_by_name() throws Exception {
        String number = submit(DemoItem.FOOD_LICENCE);
        assertThat(look("wangfang", " " + number + " ")).isEqualTo("/desk/cases/" + number);
        String byCard = look("wangfang", "11010519491231002x");
        assertThat(byCard).startsWith("/desk/applicants/");
        assertThat(look("wangfang", "陈晓明")).startsWith(byCard);
        var page = page("wangfang", byCard);
        assertThat(page.text()).contains("陈晓明的办件", number).doesNotContain("11010519491231002X");
        assertThat(page("wangfang", byCard + "?namesakes=true").text()).contains("位同名的人", number);
    }

    @Test
    void an_officer_finds_of_an_applicant_what_their_agency_may_see() throws Exception {
        String food = submit(DemoItem.FOOD_LICENCE);
        String hygiene = submit(DemoItem.HYGIENE_LICENCE);
        String applicant = look("zhaomin", "11010519491231002X");
        assertThat(page("zhaomin", applicant).text()).contains(hygiene).doesNotContain(food);
        assertThat(get("zhangwei", applicant)).hasStatus(403);
    }

    @Test
    void what_is_not_found_is_said() throws Exception {
        var result = mvc.post()
                .uri("/desk/lookup")
                .with(As.user("wangfang"))
                .param("what", "查无此人")
                .exchange();
        assertThat(result).hasStatus(303).hasRedirectedUrl("/desk");
        assertThat(result.getMvcResult().getFlashMap().get("unknown")).isEqualTo("查无此人");
        assertThat(look("wangfang", "  ")).isEqualTo("/desk");
    }
}
