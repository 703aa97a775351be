package org.tongyuan.accounts.outsideidentity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.TongyuanTest;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.TestStaff;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.signin.FirstFactor;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The way to a provider and back, with one that runs inside the test. */
@TongyuanTest
class OutsideSignInModuleTest {

    private static final String CALLBACK = "/login/oauth2/code/province";

    @Autowired
    Links links;

    @Autowired
    Accounts accounts;

    @Autowired
    Agencies agencies;

    @Autowired
    FirstFactor firstFactor;

    @Autowired
    PersonalDataCipher cipher;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    private final String mark = Ids.next().toString().substring(24);
    private final MockHttpSession session = new MockHttpSession();
    private TestProvider provider;
    private OutsideSignIn way;

    @BeforeEach
    void a_provider() throws Exception {
        provider = new TestProvider();
        provider.claims.put("sub", "subject-" + mark);
        provider.claims.put("name", "外来人");
        var environment = new MockEnvironment();
        String registration = "spring.security.oauth2.client.registration.province.";
        environment.setProperty(registration + "client-id", "tongyuan-test");
        environment.setProperty(registration + "client-secret", "secret");
        environment.setProperty(registration + "authorization-grant-type", "authorization_code");
        environment.setProperty(registration + "redirect-uri", "{baseUrl}/login/oauth2/code/{registrationId}");
        environment.setProperty(registration + "scope", "openid,profile");
        environment.setProperty(registration + "client-name", "省统一身份认证");
        environment.setProperty("spring.security.oauth2.client.provider.province.issuer-uri", provider.issuer());
        var providers = new Providers(environment);
        way = new OutsideSignIn(providers, new Arrival(providers, links, accounts, firstFactor, cipher));
    }

    @AfterEach
    void the_provider_goes() {
        provider.close();
    }

    @Test
    void nothing_is_asked_of_the_provider_before_somebody_goes_there() throws Exception {
        way.outbound();
        way.inbound();
        assertThat(provider.asked).isEmpty();
        leave();
        assertThat(provider.asked).containsExactly("/.well-known/openid-configuration");
    }

    @Test
    void a_provider_that_is_down_is_told_and_keeps_nobody_else_out() throws Exception {
        provider.close();
        var answer = leave();
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/login?outside-failed");
    }

    @Test
    void one_goes_there_with_state_nonce_and_a_challenge() throws Exception {
        var query = UriComponentsBuilder.fromUriString(Objects.requireNonNull(leave().getRedirectedUrl()))
                .build();
        assertThat(query.toUriString()).startsWith(provider.issuer() + "/authorize?");
        assertThat(query.getQueryParams().toSingleValueMap())
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("response_type", "code")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void a_stranger_is_signed_in_nowhere_and_asked_which_account_is_theirs() throws Exception {
        provider.claims.put("id_number", "990122199608080066");
        var answer = there_and_back();
        assertThat(answer.getHeader("Location")).isEqualTo("/login/outside");
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
        var waiting = (Waiting) Objects.requireNonNull(session.getAttribute(Waiting.class.getName()));
        assertThat(waiting.provider()).isEqualTo("province");
        assertThat(waiting.toString())
                .as("sessions lie in the database")
                .doesNotContain("外来人", "990122199608080066", "subject-" + mark);
        assertThat(cipher.open(waiting.sealed(), Arrival.SEALED_FOR)).startsWith("外来人\n990122199608080066\n");
    }

    @Test
    void whoever_is_linked_is_signed_in_and_the_journal_says_how() throws Exception {
        UUID account = linked(Role.REVIEWER);
        assertThat(there_and_back().getHeader("Location")).isEqualTo("/desk");
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNotNull();
        assertThat(journal.of(new Subject("account", account.toString())))
                .last()
                .satisfies(r -> {
                    assertThat(r.entry().act()).isEqualTo("SIGNED_IN");
                    assertThat(r.entry().details()).containsEntry("how", "outside:province");
                });
    }

    @Test
    void a_locked_account_stays_locked() throws Exception {
        UUID account = linked(Role.REVIEWER);
        jdbc.sql(
                        "UPDATE accounts.account SET locked_at = now(), locked_by = 'SYSTEM:test', locked_why = 'x' WHERE id = ?")
                .param(account)
                .update();
        assertThat(there_and_back().getHeader("Location")).isEqualTo("/login?disabled");
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
        assertThat(journal.of(new Subject("account", account.toString())))
                .last()
                .satisfies(r -> assertThat(r.entry().act()).isEqualTo("SIGN_IN_FAILED"));
    }

    @Test
    void a_second_factor_is_asked_for_all_the_same() throws Exception {
        UUID account = linked(Role.REVIEWER);
        jdbc.sql("""
            INSERT INTO accounts.second_factor (id, account_id, secret_sealed, begun_at, confirmed_at)
            VALUES (?, ?, 'x', now(), now())\
            """).params(Ids.next(), account).update();
        assertThat(there_and_back().getHeader("Location")).isEqualTo("/login/second-factor");
        assertThat(session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY))
                .isNull();
    }

    @Test
    void an_answer_that_is_not_for_this_browser_or_not_from_the_provider_is_refused() throws Exception {
        linked(Role.REVIEWER);
        assertThat(failed(() -> {}, "another-state")).as("state").isTrue();
        assertThat(failed(() -> provider.nonce = "another", null)).as("nonce").isTrue();
        assertThat(failed(() -> provider.challenge = "another", null))
                .as("PKCE")
                .isTrue();
        assertThat(failed(() -> provider.audience = "somebody-else", null))
                .as("audience")
                .isTrue();
        provider.audience = "tongyuan-test";
        assertThat(failed(() -> provider.expires = Instant.now().minusSeconds(600), null))
                .as("expired")
                .isTrue();
        provider.expires = Instant.now().plusSeconds(60);
        var foreign = new RSAKeyGenerator(2048).keyID("one").generate();
        assertThat(failed(() -> provider.signing = foreign, null)).as("key").isTrue();
    }

    private interface Spoil {
        void spoil();
    }

    /** Whether the answer was refused once something in it was made wrong. */
    private boolean failed(Spoil spoil, @org.jspecify.annotations.Nullable String state) throws Exception {
        var sent = sent();
        spoil.spoil();
        var answer = back(state == null ? sent : state);
        return "/login?outside-failed".equals(answer.getHeader("Location"))
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null;
    }

    private UUID linked(Role role) {
        UUID agency = agencies.byName("990122", "清和县医疗保障局").orElseThrow().id();
        UUID account = TestStaff.add(jdbc, "wai-" + mark, "外" + mark, agency, role);
        String subject = cipher.blindIndex("outside-identity", provider.issuer() + " subject-" + mark);
        assertThat(links.add(account, "province", subject)).isTrue();
        return account;
    }

    private MockHttpServletResponse leave() throws Exception {
        return run(request("/oauth2/authorization/province"));
    }

    /** Goes there, and lets the provider know what it must answer; the state. */
    private String sent() throws Exception {
        var query = UriComponentsBuilder.fromUriString(Objects.requireNonNull(leave().getRedirectedUrl()))
                .build(true)
                .getQueryParams()
                .toSingleValueMap();
        provider.nonce = query.get("nonce");
        provider.challenge = query.get("code_challenge");
        return java.net.URLDecoder.decode(
                Objects.requireNonNull(query.get("state")), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse there_and_back() throws Exception {
        return back(sent());
    }

    private MockHttpServletResponse back(String state) throws Exception {
        var request = request(CALLBACK);
        request.addParameter("code", "a-code");
        request.addParameter("state", state);
        return run(request);
    }

    private MockHttpServletRequest request(String path) {
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(session);
        return request;
    }

    private MockHttpServletResponse run(MockHttpServletRequest request) throws Exception {
        var response = new MockHttpServletResponse();
        new MockFilterChain(new jakarta.servlet.http.HttpServlet() {}, filters()).doFilter(request, response);
        return response;
    }

    private jakarta.servlet.Filter[] filters() {
        return List.of(way.outbound(), way.inbound()).toArray(jakarta.servlet.Filter[]::new);
    }
}
