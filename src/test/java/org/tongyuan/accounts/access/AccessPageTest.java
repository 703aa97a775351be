package org.tongyuan.accounts.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;

@TongyuanTest
class AccessPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @Autowired
    PasswordEncoder encoder;

    private final String mark = Ids.next().toString().substring(24);
    private final String login = "shou-" + mark;
    private UUID id;

    @BeforeEach
    void an_account_without_rights() {
        id = TestStaff.add(
                jdbc,
                login,
                "授权" + mark,
                agencies.byName("990122", "清和县自然资源局").orElseThrow().id());
        jdbc.sql("UPDATE accounts.account SET password_hash = '' WHERE id = ?")
                .param(id)
                .update();
    }

    /** Other tests count who holds a post of the three. */
    @AfterEach
    void it_may_do_nothing_again() {
        jdbc.sql(
                        "UPDATE accounts.role_grant SET ended_at = now(), ended_by = 'SYSTEM:test' WHERE account_id = ? AND ended_at IS NULL")
                .param(id)
                .update();
    }

    @Test
    void the_security_administrator_gives_roles_and_a_one_time_password() throws Exception {
        var list = page(get("gaofeng", "/admin/access?q=" + login));
        assertThat(list.select("tbody tr").text()).contains("授权" + mark, "待授权", "清和县自然资源局");
        assertThat(grant("gaofeng", id, "REVIEWER", "APPROVER")).hasStatus3xxRedirection();
        assertThat(accounts.find(id).orElseThrow().roles()).containsExactly(Role.REVIEWER, Role.APPROVER);
        var account = page(get("gaofeng", "/admin/access/" + id));
        assertThat(account.select("#role-REVIEWER[checked], #role-APPROVER[checked]"))
                .hasSize(2);
        assertThat(account.text()).contains("还没有密码");
        var issued = post("gaofeng", "/admin/access/" + id + "/password");
        assertThat(issued).hasStatusOk();
        String password = page(issued).select("#one-time-password").text();
        Account after = accounts.find(id).orElseThrow();
        assertThat(after.mustChange()).isTrue();
        assertThat(encoder.matches(password, after.passwordHash())).isTrue();
        assertThat(get(login, "/my/profile/password")).hasStatusOk().bodyText().contains("一次性密码");
        assertThat(get(login, "/desk")).hasStatus(403);
        assertThat(get(login, "/my/messages")).as("nothing but the password").hasStatus(403);
        assertThat(grant("gaofeng", id, "REVIEWER")).hasStatus3xxRedirection();
        assertThat(page(get("gaofeng", "/admin/access/" + id)).select("details tbody tr"))
                .hasSize(2);
        assertThat(acts()).containsExactly("ROLES_GRANTED", "PASSWORD_RESET", "ROLES_GRANTED");
    }

    @Test
    void the_three_are_kept_apart() {
        assertThat(grant("gaofeng", id, "AUDITOR", "ADMINISTRATOR"))
                .hasStatus(409)
                .bodyText()
                .contains("三员分立");
        assertThat(grant("gaofeng", id, "ADMINISTRATOR", "REVIEWER")).hasStatus(409);
        assertThat(grant("gaofeng", id, "AUDITOR")).hasStatus3xxRedirection();
        assertThat(grant("gaofeng", id)).hasStatus3xxRedirection();
        assertThat(grant("gaofeng", id, "SECURITY_ADMINISTRATOR"))
                .hasStatus(409)
                .bodyText()
                .contains("担任过安全审计员，不能再担任安全管理员");
        assertThat(accounts.find(id).orElseThrow().roles()).isEmpty();
        assertThat(grant("gaofeng", id, "CITIZEN")).hasStatus(409);
    }

    @Test
    void nobody_decides_about_themselves() {
        UUID self = accounts.byLoginName("gaofeng").orElseThrow().id();
        assertThat(grant("gaofeng", self, "REVIEWER")).hasStatus(409).bodyText().contains("不能给自己授权");
        assertThat(post("gaofeng", "/admin/access/" + self + "/password")).hasStatus(409);
        assertThat(post("gaofeng", "/admin/access/" + self + "/lock", "why", "x"))
                .hasStatus(409);
    }

    /** Rolled back: for its duration the demo county's three are the only ones, whoever else was made by others. */
    @Test
    @Transactional
    void the_last_of_each_of_the_three_stays() {
        for (String one : List.of("admin", "qianjin")) {
            Account last = accounts.byLoginName(one).orElseThrow();
            jdbc.sql("""
                UPDATE accounts.role_grant SET ended_at = now(), ended_by = 'SYSTEM:test'
                WHERE role = ? AND ended_at IS NULL AND account_id <> ?\
                """)
                    .params(last.roles().iterator().next().name(), last.id())
                    .update();
            assertThat(grant("gaofeng", last.id(), "REVIEWER"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("这是最后一名");
            assertThat(post("gaofeng", "/admin/access/" + last.id() + "/lock", "why", "x"))
                    .hasStatus(409)
                    .bodyText()
                    .contains("这是最后一名");
        }
    }

    @Test
    void an_account_is_locked_with_a_reason_and_released() {
        assertThat(post("gaofeng", "/admin/access/" + id + "/lock"))
                .hasStatus(409)
                .bodyText()
                .contains("请填写停用理由");
        assertThat(post("gaofeng", "/admin/access/" + id + "/lock", "why", "调离"))
                .hasStatus3xxRedirection();
        assertThat(accounts.find(id).orElseThrow().isLocked()).isTrue();
        assertThat(get("gaofeng", "/admin/access/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("理由：", "调离");
        assertThat(post("gaofeng", "/admin/access/" + id + "/release")).hasStatus3xxRedirection();
        assertThat(accounts.find(id).orElseThrow().isLocked()).isFalse();
        assertThat(acts()).containsExactly("ACCOUNT_LOCKED", "ACCOUNT_UNLOCKED");
    }

    @Test
    void somebody_who_looked_at_an_older_state_does_not_overwrite_a_newer() {
        var stale = mvc.post()
                .uri("/admin/access/" + id + "/roles")
                .with(As.user("gaofeng"))
                .param("roles", "REVIEWER")
                .param("version", "7")
                .exchange();
        assertThat(stale).hasStatus(409);
        assertThat(accounts.find(id).orElseThrow().roles()).isEmpty();
    }

    @Test
    void nobody_else_comes_near_it() {
        for (String other : List.of("admin", "qianjin", "wuxia", "wangfang", "zhangwei")) {
            assertThat(get(other, "/admin/access")).as(other).hasStatus(403);
            assertThat(grant(other, id, "REVIEWER")).as(other).hasStatus(403);
        }
        assertThat(get("gaofeng", "/admin/people")).hasStatus(403);
        assertThat(get("gaofeng", "/admin/journal")).hasStatus(403);
        assertThat(get("admin", "/admin/clients")).hasStatus(403);
        assertThat(get("admin", "/admin/journal")).hasStatus(403);
        assertThat(get("qianjin", "/admin/people")).hasStatus(403);
    }

    private MvcTestResult grant(String by, UUID account, String... roles) {
        return mvc.post()
                .uri("/admin/access/" + account + "/roles")
                .with(As.user(by))
                .param("roles", roles)
                .param(
                        "version",
                        String.valueOf(accounts.find(account).orElseThrow().version()))
                .exchange();
    }

    private MvcTestResult post(String by, String path, String... parameters) {
        var request = mvc.post().uri(path).with(As.user(by));
        return (parameters.length == 0 ? request : request.param(parameters[0], parameters[1])).exchange();
    }

    private MvcTestResult get(String login, String path) {
        return mvc.get().uri(path).with(As.user(login)).exchange();
    }

    private List<String> acts() {
        return journal.of(new Subject("account", id.toString())).stream()
                .map(r -> r.entry().act())
                .filter(act -> !Arrays.asList("REFUSED").contains(act))
                .toList();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
