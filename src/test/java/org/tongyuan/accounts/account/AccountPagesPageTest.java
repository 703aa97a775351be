package org.tongyuan.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.IdCardNumber;
import org.tongyuan.accounts.Role;
import org.tongyuan.agencies.Agencies;

@TongyuanTest
class AccountPagesPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    RoleGrants grants;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_citizen_registers_and_sees_their_data_masked() throws Exception {
        assertThat(register("kangjian", number("19900101101"), "Kang-jian 2026"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/login?registered");
        var page = page(mvc.get().uri("/my/profile").with(As.user("kangjian")).exchange());
        assertThat(page.text())
                .contains("990**************")
                .contains("138****4321")
                .doesNotContain(number("19900101101"));
    }

    private static String number(String birthdayAndSequence) {
        for (char c : "0123456789X".toCharArray()) {
            String number = "990122" + birthdayAndSequence + c;
            if (IdCardNumber.isValid(number)) {
                return number;
            }
        }
        throw new AssertionError();
    }

    @Test
    void wrong_input_comes_back_with_422_and_what_was_typed_but_not_the_password() throws Exception {
        var answer = register("kang", "990122199001011011", "password");
        assertThat(answer).hasStatus(422);
        var page = page(answer);
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select(".error-summary a[href=#idNumber]").text()).contains("身份证号码不对");
        assertThat(page.select("#name").val()).isEqualTo("康健");
        assertThat(page.select("#password").val()).isEmpty();
    }

    @Test
    void a_person_gets_only_one_account() throws Exception {
        assertThat(register("first-one", number("19920202202"), "Some-thing 2026"))
                .hasStatus3xxRedirection();
        var again = register("second-one", number("19920202202"), "Some-thing 2026");
        assertThat(again).hasStatus(422).bodyText().contains("已有账户");
        assertThat(accounts.byLoginName("second-one")).isEmpty();
    }

    @Test
    void ones_own_password_is_changed_with_the_old_one_only() {
        register("changer", number("19930303303"), "First-pass 2026");
        assertThat(change("changer", "wrong", "Second-pass 2026"))
                .hasStatus(422)
                .bodyText()
                .contains("现在的密码不对");
        assertThat(change("changer", "First-pass 2026", "Second-pass 2026")).hasStatus3xxRedirection();
        assertThat(encoder.matches(
                        "Second-pass 2026",
                        accounts.byLoginName("changer").orElseThrow().passwordHash()))
                .isTrue();
        assertThat(change("changer", "Second-pass 2026", "First-pass 2026"))
                .hasStatus(409)
                .bodyText()
                .contains("最近三次");
    }

    @Test
    void the_system_administrator_makes_an_account_that_may_do_nothing_and_nobody_can_get_into() throws Exception {
        assertThat(create("newcomer", "清和县民政局")).hasStatus3xxRedirection().hasRedirectedUrl("/admin/people");
        Account account = accounts.byLoginName("newcomer").orElseThrow();
        assertThat(account.roles()).isEmpty();
        assertThat(account.hallWide()).isFalse();
        assertThat(account.hasPassword()).isFalse();
        assertThat(account.permissions()).isEmpty();
        assertThat(mvc.get().uri("/desk/mandates").with(As.user("newcomer")).exchange())
                .hasStatus(403);
        assertThat(create("newcomer", "清和县民政局")).hasStatus(409).bodyText().contains("已有人使用");
    }

    @Test
    void whoever_moves_to_another_agency_loses_their_roles() {
        create("mover", "清和县民政局");
        var id = accounts.byLoginName("mover").orElseThrow().id();
        grants.grant(id, Role.REVIEWER, "SYSTEM:test", Instant.now());
        assertThat(move("mover", "清和县民政局", "受理岗")).hasStatus3xxRedirection();
        assertThat(accounts.find(id).orElseThrow().roles()).containsExactly(Role.REVIEWER);
        assertThat(move("mover", "清和县公安局", "受理岗")).hasStatus3xxRedirection();
        assertThat(accounts.find(id).orElseThrow().roles()).isEmpty();
        assertThat(grants.of(id))
                .singleElement()
                .satisfies(g -> assertThat(g.endedAt()).isNotNull());
    }

    /** Rolled back: for its duration nobody but the demo county's own is one of the three. */
    @Test
    @Transactional
    void the_last_of_the_three_does_not_move() {
        var admin = accounts.byLoginName("admin").orElseThrow();
        jdbc.sql("""
            UPDATE accounts.role_grant SET ended_at = now(), ended_by = 'SYSTEM:test'
            WHERE role = 'ADMINISTRATOR' AND ended_at IS NULL AND account_id <> ?\
            """).param(admin.id()).update();
        assertThat(move("admin", "清和县公安局", "系统管理岗")).hasStatus(409).bodyText().contains("最后一名在任的管理员");
        assertThat(accounts.byLoginName("admin").orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    private MvcTestResult create(String login, String agency) {
        return mvc.post()
                .uri("/admin/people")
                .with(As.user("admin"))
                .param("loginName", login)
                .param("name", "新来")
                .param("post", "审查岗")
                .param("roles", "APPROVER")
                .param("hallWide", "yes")
                .param(
                        "agencyId",
                        agencies.byName("990122", agency).orElseThrow().id().toString())
                .exchange();
    }

    private MvcTestResult move(String login, String agency, String post) {
        Account account = accounts.byLoginName(login).orElseThrow();
        return mvc.post()
                .uri("/admin/people/" + account.id())
                .with(As.user("admin"))
                .param("loginName", login)
                .param("name", account.name())
                .param("post", post)
                .param("version", String.valueOf(account.version()))
                .param(
                        "agencyId",
                        agencies.byName("990122", agency).orElseThrow().id().toString())
                .exchange();
    }

    @Test
    void the_pages_of_people_render() throws Exception {
        assertThat(page(mvc.get().uri("/admin/people").with(As.user("admin")).exchange())
                        .text())
                .contains("wangfang", "窗口人员");
        assertThat(page(mvc.get()
                                .uri("/admin/people?q=王芳")
                                .with(As.user("admin"))
                                .exchange())
                        .select("tbody tr"))
                .hasSize(1);
        var id = accounts.byLoginName("wangfang").orElseThrow().id();
        var edit =
                page(mvc.get().uri("/admin/people/" + id).with(As.user("admin")).exchange());
        assertThat(edit.select("#post").val()).isEqualTo("综合窗口");
        assertThat(edit.select("input[name=roles], #hallWide")).isEmpty();
        assertThat(mvc.get().uri("/admin/people/new").with(As.user("admin")).exchange())
                .hasStatusOk();
        assertThat(mvc.get().uri("/register").exchange()).hasStatusOk();
        assertThat(page(mvc.get().uri("/my/profile").with(As.user("wangfang")).exchange())
                        .text())
                .contains("清和县政务服务中心", "3 号");
    }

    private MvcTestResult register(String login, String number, String password) {
        return mvc.post()
                .uri("/register")
                .with(As.nobody())
                .param("name", "康健")
                .param("idNumber", number)
                .param("phone", "13812344321")
                .param("loginName", login)
                .param("password", password)
                .param("repeated", password)
                .param("agreed", "yes")
                .exchange();
    }

    private MvcTestResult change(String login, String present, String fresh) {
        return mvc.post()
                .uri("/my/profile/password")
                .with(As.user(login))
                .param("present", present)
                .param("fresh", fresh)
                .param("repeated", fresh)
                .exchange();
    }

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
