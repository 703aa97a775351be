package org.tongyuan.accounts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import tools.jackson.databind.json.JsonMapper;

@TongyuanTest
class ClientPagesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Clients clients;

    @Autowired
    JsonMapper json;

    @Test
    void an_application_is_admitted_with_its_scopes_and_disabled_at_once() throws Exception {
        var created = mvc.post()
                .uri("/admin/clients")
                .with(As.user("gaofeng"))
                .param("clientId", "school-system")
                .param("name", "学校系统")
                .param("scopes", "calendar.read")
                .exchange();
        assertThat(created).hasStatusOk();
        String secret = Jsoup.parse(created.getResponse().getContentAsString())
                .select("#client-secret")
                .text();
        assertThat(clients.find("school-system").orElseThrow().secretHash()).doesNotContain(secret);

        String token = token("school-system", secret);
        assertThat(call(token)).hasStatusOk();
        var id = clients.find("school-system").orElseThrow().id();
        assertThat(mvc.post()
                        .uri("/admin/clients/" + id + "/end")
                        .with(As.user("gaofeng"))
                        .param("why", "停用")
                        .exchange())
                .hasStatus3xxRedirection();
        assertThat(call(token)).hasStatus(401);
        assertThat(askToken("school-system", secret)).hasStatus(401);
        assertThat(mvc.get().uri("/admin/clients").with(As.user("gaofeng")).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("学校系统", "已停用");
    }

    @Test
    void a_token_without_the_scope_is_refused_with_a_problem() throws Exception {
        String token = token("demo-window", "demo-window-secret");
        var answer = mvc.post()
                .uri("/api/v1/cases")
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .content("{}")
                .exchange();
        assertThat(answer).hasStatus(403).hasContentType("application/problem+json");
    }

    @Test
    void mistakes_come_back_with_a_message() {
        assertThat(mvc.get().uri("/admin/clients/new").with(As.user("gaofeng")).exchange())
                .hasStatusOk();
        assertThat(mvc.post()
                        .uri("/admin/clients")
                        .with(As.user("gaofeng"))
                        .param("clientId", "X!")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("请填写应用名称", "请至少选择一项权限");
        assertThat(mvc.post()
                        .uri("/admin/clients")
                        .with(As.user("gaofeng"))
                        .param("clientId", "demo-window")
                        .param("name", "又一个")
                        .param("scopes", "items.read")
                        .exchange())
                .hasStatus(409);
    }

    @Test
    void only_permissions_with_a_scope_come_from_a_token() {
        assertThat(ApplicationOfToken.authorities(java.util.Set.of("items.read", "nonsense")))
                .extracting(Object::toString)
                .isEqualTo(List.of("ITEM_READ"));
    }

    private MvcTestResult call(String token) {
        return mvc.get()
                .uri("/api/v1/calendar/due-date?from=2026-02-10&days=20&kind=WORKING")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private String token(String client, String secret) throws Exception {
        var answer = askToken(client, secret);
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsString())
                .get("access_token")
                .asString();
    }

    private MvcTestResult askToken(String client, String secret) {
        return mvc.post()
                .uri("/oauth2/token")
                .with(SecurityMockMvcRequestPostProcessors.httpBasic(client, secret))
                .param("grant_type", "client_credentials")
                .param("scope", "calendar.read")
                .exchange();
    }
}
