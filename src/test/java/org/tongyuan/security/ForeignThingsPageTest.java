package org.tongyuan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.story.CountyCases;
import org.tongyuan.story.DemoPlaces;

/** What belongs to somebody else does not exist: 404, for other citizens, other agencies and other applications. */
@TongyuanTest
class ForeignThingsPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String number;
    private String letter;

    @BeforeEach
    void a_food_licence_of_zhang_wei() {
        var cases = new CountyCases(port);
        number = cases.foodLicence(DemoPlaces.foodItem(jdbc), DemoPeople.ZHANG_WEI);
        var notified = cases.act(
                number, "correction-notice", Map.of("materials", List.of(Map.of("key", "layout", "state", "LACKS"))));
        letter = notified.get("letters").get(0).get("id").asString();
    }

    @Test
    void another_citizen_s_case_does_not_exist() {
        var pages = List.of(
                "", "/confirmation", "/correction", "/withdrawal", "/letters/" + letter, "/letters/" + letter + ".ofd");
        for (String page : pages) {
            String path = "/my/cases/" + number + page;
            assertThat(status(HttpMethod.GET, path, As.user("zhangwei")))
                    .as(path)
                    .isEqualTo(200);
            assertThat(status(HttpMethod.GET, path, As.user("lina"))).as(path).isEqualTo(404);
            assertThat(status(HttpMethod.GET, path, As.user("wangqiang")))
                    .as(path)
                    .isEqualTo(404);
        }
        for (String act : List.of("/correction", "/withdrawal")) {
            assertThat(status(HttpMethod.POST, "/my/cases/" + number + act + "?seen=1&reason=x", As.user("lina")))
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void another_citizen_s_letter_is_not_had_through_one_s_own_case() {
        String own = new CountyCases(port).foodLicence(DemoPlaces.foodItem(jdbc), DemoPeople.LI_NA);
        String path = "/my/cases/" + own + "/letters/" + letter;
        assertThat(status(HttpMethod.GET, path, As.user("lina"))).isEqualTo(404);
    }

    @Test
    void another_citizen_s_message_does_not_exist() {
        String message = jdbc.sql("SELECT m.id FROM notices.message m JOIN accounts.account a ON a.id = m.account_id"
                        + " WHERE a.login_name = 'zhangwei' LIMIT 1")
                .query(String.class)
                .single();
        assertThat(status(HttpMethod.GET, "/my/messages/" + message, As.user("lina")))
                .isEqualTo(404);
        assertThat(status(HttpMethod.GET, "/my/messages/" + message, As.user("zhangwei")))
                .isBetween(200, 303);
    }

    @Test
    void another_agency_s_case_does_not_exist_for_officers() {
        for (String path : List.of("", "/letters/" + letter + ".pdf", "/letters/" + letter + ".ofd")) {
            String address = "/desk/cases/" + number + path;
            assertThat(status(HttpMethod.GET, address, As.user("wangfang")))
                    .as(address)
                    .isEqualTo(200);
            assertThat(status(HttpMethod.GET, address, As.user("lijianguo")))
                    .as(address)
                    .isEqualTo(200);
            for (String stranger : List.of("zhaomin", "sunli", "liuyang", "zhoutao")) {
                assertThat(status(HttpMethod.GET, address, As.user(stranger)))
                        .as(stranger + " " + address)
                        .isEqualTo(404);
            }
        }
        assertThat(status(
                        HttpMethod.POST,
                        "/desk/cases/" + number + "/steps/document-review/completion",
                        As.user("zhaomin")))
                .isEqualTo(404);
        for (String act : List.of("steps/document-review/completion", "decision", "applicant")) {
            assertThat(status(
                            HttpMethod.POST,
                            "/desk/cases/" + number + "/" + act + "?why=x&decision=GRANT",
                            As.user("sunli")))
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void another_agency_s_case_does_not_exist_for_applications() {
        jdbc.sql("""
            INSERT INTO accounts.client (id, client_id, name, secret_hash, scopes, agency_id, created_at, created_by)
            SELECT gen_random_uuid(), 'health-app', '卫健系统', 'none', '{cases.read}', id, now(), 'test'
            FROM agencies.agency WHERE name = '清和县卫生健康局' ON CONFLICT (client_id) DO NOTHING\
            """).update();
        var stranger = As.application("health-app", "cases.read", "cases.accept", "cases.decide");
        for (String path : List.of("", "/clocks", "/letters/" + letter + ".pdf")) {
            assertThat(status(HttpMethod.GET, "/api/v1/cases/" + number + path, stranger))
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(status(HttpMethod.POST, "/api/v1/cases/" + number + "/acceptance", stranger))
                .isEqualTo(404);
    }

    @Test
    void guessing_ids_finds_nothing_and_breaks_nothing() {
        List<String> wrong = new ArrayList<>();
        var guesses = List.of(
                UUID.randomUUID().toString(),
                "1",
                "0",
                "-1",
                "null",
                "%2e%2e",
                "x".repeat(3000),
                "'--",
                "%E5%BC%A0",
                number + "0");
        for (String guess : guesses) {
            for (String path : List.of(
                    "/my/cases/%s",
                    "/my/drafts/%s",
                    "/my/drafts/%s/form",
                    "/my/messages/%s",
                    "/my/cases/" + number + "/letters/%s",
                    "/my/cases/" + number + "/files/%s",
                    "/verify/%s",
                    "/items/%s",
                    "/apply/%s")) {
                int status = status(HttpMethod.GET, path.formatted(guess), As.user("zhangwei"));
                if (status != 404 && status != 400) {
                    wrong.add(status + " " + path.formatted(guess));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private int status(HttpMethod method, String path, RequestPostProcessor who) {
        return mvc.method(method)
                .uri(java.net.URI.create(path))
                .with(who)
                .exchange()
                .getResponse()
                .getStatus();
    }
}
