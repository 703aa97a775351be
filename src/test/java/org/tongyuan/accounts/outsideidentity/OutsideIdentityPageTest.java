package org.tongyuan.accounts.outsideidentity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.IdCardNumber;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Which account somebody has whom a provider vouched for. */
@TongyuanTest
class OutsideIdentityPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Links links;

    @Autowired
    Accounts accounts;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    Journal journal;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    private final String mark = Ids.next().toString().substring(24);
    private final String subject = "index-" + mark;

    @Test
    void without_configuration_nothing_is_offered_and_nobody_is_found() {
        var none = new Providers(new MockEnvironment());
        assertThat(none.list()).isEmpty();
        assertThat(none.findByRegistrationId("demo-identity")).isNull();
        var noOpenId = new MockEnvironment();
        noOpenId.setProperty("spring.security.oauth2.client.registration.x.client-id", "x");
        noOpenId.setProperty("spring.security.oauth2.client.registration.x.scope", "profile");
        assertThat(new Providers(noOpenId).list()).isEmpty();
    }

    @Test
    void the_sign_in_page_offers_what_is_configured() throws Exception {
        assertThat(page(mvc.get().uri("/login").exchange())
                        .select("a[href=/oauth2/authorization/demo-identity]")
                        .text())
                .isEqualTo("用省统一身份认证（演示）登录");
    }

    @Test
    void without_anybody_waiting_one_is_sent_back_to_sign_in() {
        assertThat(mvc.get().uri("/login/outside").exchange()).hasRedirectedUrl("/login?again");
        assertThat(mvc.post()
                        .uri("/login/outside")
                        .with(As.nobody())
                        .param("agreed", "yes")
                        .param("loginName", "abcd"))
                .hasRedirectedUrl("/login?again");
        var old = new Waiting(
                "demo-identity", subject, sealed("甲", "", ""), Instant.now().minusSeconds(601));
        assertThat(perform(get("/login/outside").cookie(session(old))))
                .as("ten minutes")
                .hasRedirectedUrl("/login?again");
    }

    @Test
    void a_newcomer_confirms_what_the_provider_said_and_gets_an_account_without_a_password() throws Exception {
        String number = number("19970707707");
        var arrival = page(perform(get("/login/outside").cookie(session(waiting("新来人", number)))));
        assertThat(arrival.text())
                .contains("新来人", "990**************", "不会按姓名或证件号码自动关联")
                .doesNotContain(number);
        var unconfirmed = register("xinlai" + mark, "", waiting("新来人", number));
        assertThat(unconfirmed).hasStatus(422);
        assertThat(page(unconfirmed).select("#loginName").val()).isEqualTo("xinlai" + mark);
        assertThat(register("xinlai" + mark, "yes", waiting("新来人", number))).hasRedirectedUrl("/my");
        var account = accounts.byLoginName("xinlai" + mark).orElseThrow();
        assertThat(account.hasPassword()).isFalse();
        assertThat(links.accountOf(subject)).contains(account.id());
        assertThat(acts(account.id())).containsExactly("ACCOUNT_REGISTERED", "SIGNED_IN");
        assertThat(end("xinlai" + mark, links.of(account.id()).getFirst().id()))
                .as("the only way in")
                .hasStatus(409)
                .bodyText()
                .contains("唯一的登录方式");
    }

    @Test
    void whoever_has_an_account_already_is_not_registered_again_and_not_linked_by_number_or_name() throws Exception {
        var zhang = DemoPeople.ZHANG_WEI;
        var arrival = page(perform(get("/login/outside").cookie(session(waiting(zhang.name(), zhang.idNumber())))));
        assertThat(arrival.text()).contains("这个身份证号码已有账户");
        assertThat(arrival.select("form[action=/login/outside]")).isEmpty();
        assertThat(register("zhangwei" + mark, "yes", waiting(zhang.name(), zhang.idNumber())))
                .hasStatus(422)
                .bodyText()
                .contains("已有账户");
        assertThat(links.accountOf(subject)).isEmpty();
    }

    @Test
    void who_is_known_without_a_number_must_register_first() throws Exception {
        var arrival = page(perform(get("/login/outside").cookie(session(waiting("无号人", "")))));
        assertThat(arrival.select("a[href=/register]")).isNotEmpty();
        assertThat(register("wuhao" + mark, "yes", waiting("无号人", ""))).hasStatus(422);
    }

    @Test
    void an_account_is_linked_when_its_holder_says_so_and_ended_again() throws Exception {
        var zhang = DemoPeople.ZHANG_WEI;
        UUID id = accounts.byLoginName(zhang.loginName()).orElseThrow().id();
        var mine = waiting(zhang.name(), zhang.idNumber());
        var asking =
                page(perform(get("/my/profile/outside").cookie(session(mine)).with(As.user(zhang.loginName()))));
        assertThat(asking.select("#confirm").text()).isEqualTo("确认关联");
        assertThat(links.accountOf(subject)).as("nothing yet").isEmpty();
        assertThat(link(zhang.loginName(), mine)).hasRedirectedUrl("/my/profile/outside");
        assertThat(links.accountOf(subject)).contains(id);
        assertThat(link("lina", waiting("李娜", DemoPeople.LI_NA.idNumber())))
                .as("one identity, one account")
                .hasStatus(409);
        assertThat(end("lina", links.of(id).getFirst().id())).hasStatus(404);
        assertThat(end(zhang.loginName(), links.of(id).getFirst().id())).hasRedirectedUrl("/my/profile/outside");
        assertThat(links.accountOf(subject)).isEmpty();
        assertThat(acts(id)).endsWith("OUTSIDE_IDENTITY_LINKED", "OUTSIDE_IDENTITY_ENDED");
    }

    @Test
    void another_persons_identity_is_refused_and_the_three_administrators_have_none() {
        assertThat(link("lina", waiting("张伟", DemoPeople.ZHANG_WEI.idNumber())))
                .hasStatus(409)
                .bodyText()
                .contains("不是同一个人");
        for (String one : List.of("admin", "gaofeng", "qianjin")) {
            assertThat(link(one, waiting("三员", ""))).as(one).hasStatus(409);
        }
        assertThat(link("wangfang", waiting("王芳", "")))
                .as("staff say it themselves")
                .hasStatus3xxRedirection();
        UUID wangfang = accounts.byLoginName("wangfang").orElseThrow().id();
        assertThat(end("wangfang", links.of(wangfang).getFirst().id())).hasStatus3xxRedirection();
    }

    private MvcTestResult register(String login, String agreed, Waiting who) {
        return perform(post("/login/outside")
                .cookie(session(who))
                .param("loginName", login)
                .param("phone", "")
                .param("agreed", agreed)
                .with(As.nobody()));
    }

    private MvcTestResult link(String login, Waiting who) {
        return perform(post("/my/profile/outside").cookie(session(who)).with(As.user(login)));
    }

    private MvcTestResult end(String login, UUID link) {
        return perform(post("/my/profile/outside/" + link + "/end").with(As.user(login)));
    }

    private MvcTestResult perform(MockHttpServletRequestBuilder request) {
        return mvc.perform(request);
    }

    /** The session in which somebody waits: sessions lie in the database. */
    private Cookie session(Waiting who) {
        return session(sessions, who);
    }

    private static <S extends Session> Cookie session(SessionRepository<S> sessions, Waiting who) {
        S session = sessions.createSession();
        session.setAttribute(Waiting.class.getName(), who);
        sessions.save(session);
        return new Cookie(
                "TYSESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    }

    private Waiting waiting(String name, String number) {
        return new Waiting("demo-identity", subject, sealed(name, number, ""), Instant.now());
    }

    private String sealed(String name, String number, String phone) {
        return cipher.seal(new Asserted(name, number, phone).lines(), Arrival.SEALED_FOR);
    }

    private List<String> acts(UUID account) {
        return journal.of(new Subject("account", account.toString())).stream()
                .map(r -> r.entry().act())
                .toList();
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

    private static Document page(MvcTestResult result) throws Exception {
        return Jsoup.parse(result.getResponse().getContentAsString());
    }
}
