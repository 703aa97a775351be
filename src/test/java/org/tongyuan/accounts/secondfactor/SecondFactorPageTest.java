package org.tongyuan.accounts.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.security.Visitor;

/** Over real HTTP: sessions and redirects are what this is about. */
@TongyuanTest
class SecondFactorPageTest {

    private static final String PAGE = "/my/profile/second-factor";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Agencies agencies;

    @Autowired
    Journal journal;

    @LocalServerPort
    int port;

    private final String login = "erxin-" + Ids.next().toString().substring(24);
    private UUID id;

    @BeforeEach
    void a_reviewer_with_the_usual_password() {
        UUID agency = agencies.byName("990122", "清和县教育体育局").orElseThrow().id();
        id = TestStaff.add(jdbc, login, "双信", agency, Role.REVIEWER);
        TestStaff.givePassword(jdbc, login);
    }

    @AfterEach
    void as_before() {
        System.clearProperty(SecondFactorDuty.SETTING);
    }

    @Test
    void the_second_step_is_asked_for_and_a_code_works_once() throws Exception {
        String secret = enrol(signIn(), List.of());
        Visitor again = new Visitor(port);
        assertThat(location(password(again, DemoPeople.PASSWORD))).endsWith("/login/second-factor");
        assertThat(location(again.get("/my/profile")))
                .as("nobody is signed in yet")
                .endsWith("/login");
        assertThat(location(password(again, DemoPeople.PASSWORD))).endsWith("/login/second-factor");
        assertThat(page(again.get("/login/second-factor")).select("h1").text()).isEqualTo("填写验证码");
        var wrong = again.post("/login/second-factor", Map.of("code", "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(page(wrong).select(".error-summary").text()).contains("验证码不对");
        String next = Totp.codeAt(secret, Instant.now().plusSeconds(30));
        String half = again.session();
        assertThat(location(again.post("/login/second-factor", Map.of("code", next))))
                .as("the page that was asked for is returned to")
                .contains("/my/profile");
        assertThat(again.session()).isNotEqualTo(half);
        assertThat(again.get("/my/profile").statusCode()).isEqualTo(200);

        Visitor thief = new Visitor(port);
        password(thief, DemoPeople.PASSWORD);
        var replay = thief.post("/login/second-factor", Map.of("code", next));
        assertThat(replay.statusCode()).isEqualTo(422);
        assertThat(page(replay).text()).contains("已经用过");
        assertThat(how("SIGNED_IN")).contains("password", "password+totp");
        assertThat(how("SIGN_IN_FAILED")).containsExactly("wrong-code", "code-used-before");
    }

    @Test
    void a_recovery_code_works_once_in_its_place() throws Exception {
        var codes = new java.util.ArrayList<String>();
        enrol(signIn(), codes);
        assertThat(codes).hasSize(10);
        String code = codes.getFirst();
        Visitor lost = new Visitor(port);
        password(lost, DemoPeople.PASSWORD);
        assertThat(location(lost.post(
                        "/login/second-factor",
                        Map.of("code", code.toUpperCase().replace("-", "")))))
                .endsWith("/desk");
        assertThat(page(lost.get(PAGE)).text()).contains("恢复码还剩 9 个");
        Visitor again = new Visitor(port);
        password(again, DemoPeople.PASSWORD);
        assertThat(again.post("/login/second-factor", Map.of("code", code)).statusCode())
                .isEqualTo(422);
        assertThat(how("SIGNED_IN")).contains("password+recovery-code");
        assertThat(jdbc.sql("SELECT count(*) FROM accounts.recovery_code WHERE code_hash LIKE '%' || ? || '%'")
                        .param(code)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void wrong_codes_count_with_wrong_passwords() throws Exception {
        enrol(signIn(), List.of());
        Visitor guesser = new Visitor(port);
        for (int i = 0; i < 2; i++) {
            assertThat(location(password(guesser, "wrong"))).endsWith("/login?wrong");
        }
        assertThat(location(password(guesser, DemoPeople.PASSWORD))).endsWith("/login/second-factor");
        for (int i = 0; i < 2; i++) {
            assertThat(guesser.post("/login/second-factor", Map.of("code", "000000"))
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(location(guesser.post("/login/second-factor", Map.of("code", "000000"))))
                .endsWith("/login?locked");
        assertThat(location(password(guesser, DemoPeople.PASSWORD))).endsWith("/login?locked");
    }

    @Test
    void where_it_is_required_staff_set_it_up_before_anything_else() throws Exception {
        System.setProperty(SecondFactorDuty.SETTING, "required");
        Visitor officer = new Visitor(port);
        assertThat(location(password(officer, DemoPeople.PASSWORD))).endsWith(PAGE);
        for (String elsewhere : List.of("/desk", "/my/messages", "/my/profile", "/my/stand-ins")) {
            assertThat(location(officer.get(elsewhere))).as(elsewhere).endsWith(PAGE);
        }
        assertThat(officer.post("/my/leaves", Map.of()).statusCode()).isEqualTo(403);
        enrol(officer, List.of());
        assertThat(officer.get("/my/profile").statusCode()).isEqualTo(200);
        assertThat(location(officer.get("/login/home"))).endsWith("/desk");
        Visitor citizen = Visitor.signedIn(port, "wangqiang");
        assertThat(page(citizen.get(PAGE)).text()).contains("开始设置").doesNotContain("必须");
    }

    @Test
    void its_owner_renews_the_codes_and_takes_it_off_with_a_code_only() throws Exception {
        Visitor owner = signIn();
        var codes = new java.util.ArrayList<String>();
        enrol(owner, codes);
        assertThat(owner.post(PAGE, Map.of()).statusCode()).isEqualTo(409);
        assertThat(owner.post(PAGE + "/removal", Map.of("code", "000000")).statusCode())
                .isEqualTo(422);
        var renewed = owner.post(PAGE + "/recovery-codes", Map.of("code", codes.getFirst()));
        assertThat(renewed.statusCode()).isEqualTo(200);
        String fresh = page(renewed).select("#recovery-codes code").first().text();
        assertThat(owner.post(PAGE + "/removal", Map.of("code", codes.get(1))).statusCode())
                .as("the old ones count no more")
                .isEqualTo(422);
        assertThat(location(owner.post(PAGE + "/removal", Map.of("code", fresh))))
                .endsWith(PAGE);
        assertThat(page(owner.get(PAGE)).text()).contains("开始设置");
        assertThat(location(password(new Visitor(port), DemoPeople.PASSWORD))).endsWith("/desk");
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM accounts.second_factor WHERE account_id = ? AND secret_sealed IS NOT NULL")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void somebody_else_resets_it_with_a_reason_and_every_session_ends() throws Exception {
        Visitor owner = signIn();
        enrol(owner, List.of());
        Visitor admin = Visitor.signedIn(port, "gaofeng");
        String reset = "/admin/access/" + id + "/second-factor";
        assertThat(admin.post(reset, Map.of("why", " ")).statusCode()).isEqualTo(409);
        assertThat(location(admin.post(reset, Map.of("why", "手机丢失，已当面核实")))).endsWith("/admin/access/" + id);
        assertThat(owner.get("/my/profile").statusCode()).isEqualTo(303);
        assertThat(location(password(new Visitor(port), DemoPeople.PASSWORD))).endsWith("/desk");
        String self = jdbc.sql("SELECT id FROM accounts.account WHERE login_name = 'gaofeng'")
                .query(String.class)
                .single();
        var own = admin.post("/admin/access/" + self + "/second-factor", Map.of("why", "x"));
        assertThat(own.statusCode()).isEqualTo(409);
        assertThat(page(own).text()).contains("不能重置自己的");
        assertThat(journal.of(new Subject("account", id.toString())))
                .anySatisfy(r -> assertThat(r.entry().act()).isEqualTo("SECOND_FACTOR_RESET"));
    }

    @Test
    void a_half_made_sign_in_leads_nowhere() throws Exception {
        Visitor nobody = new Visitor(port);
        assertThat(location(nobody.get("/login/second-factor"))).endsWith("/login?again");
        assertThat(location(nobody.post("/login/second-factor", Map.of("code", "000000"))))
                .endsWith("/login?again");
        assertThat(location(nobody.get(PAGE))).endsWith("/login");
    }

    private Visitor signIn() throws Exception {
        var visitor = new Visitor(port);
        assertThat(location(password(visitor, DemoPeople.PASSWORD))).endsWith("/desk");
        return visitor;
    }

    /** Sets the factor up; gives the secret, and the recovery codes into the list when it takes them. */
    private String enrol(Visitor visitor, List<String> codes) throws Exception {
        assertThat(location(visitor.post(PAGE, Map.of()))).endsWith(PAGE);
        Document page = page(visitor.get(PAGE));
        assertThat(page.select("svg.qr path").attr("d")).startsWith("M");
        String secret = page.select("#secret-key").text().replace(" ", "");
        assertThat(visitor.post(PAGE + "/confirmation", Map.of("code", "000000"))
                        .statusCode())
                .isEqualTo(422);
        var done = visitor.post(PAGE + "/confirmation", Map.of("code", Totp.codeAt(secret, Instant.now())));
        assertThat(done.statusCode()).isEqualTo(200);
        if (codes instanceof java.util.ArrayList<String> list) {
            list.addAll(page(done).select("#recovery-codes code").eachText());
        }
        return secret;
    }

    private java.net.http.HttpResponse<String> password(Visitor visitor, String password) throws Exception {
        return visitor.post("/login", Map.of("username", login, "password", password));
    }

    private List<String> how(String act) {
        return journal.of(new Subject("account", id.toString())).stream()
                .filter(r -> r.entry().act().equals(act))
                .map(r -> r.entry().details().get("how"))
                .toList();
    }

    private static String location(java.net.http.HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect: " + answer.statusCode());
    }

    private static Document page(java.net.http.HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
