package org.tongyuan.accounts.outsideidentity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.signin.FirstFactor;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Somebody comes back from a provider: into the linked account, or to the page that asks which account it is. */
@Component
class Arrival {

    static final String SEALED_FOR = "accounts.outside_identity/waiting";

    private static final Logger log = LoggerFactory.getLogger(Arrival.class);

    private final Providers providers;
    private final Links links;
    private final Accounts accounts;
    private final FirstFactor firstFactor;
    private final PersonalDataCipher cipher;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    Arrival(Providers providers, Links links, Accounts accounts, FirstFactor firstFactor, PersonalDataCipher cipher) {
        this.providers = providers;
        this.links = links;
        this.accounts = accounts;
        this.firstFactor = firstFactor;
        this.cipher = cipher;
    }

    void arrived(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        // The provider's word is no sign-in here.
        SecurityContextHolder.clearContext();
        if (!(who instanceof OAuth2AuthenticationToken token) || !(token.getPrincipal() instanceof OidcUser there)) {
            see(request, response, "/login?outside-failed");
            return;
        }
        String provider = token.getAuthorizedClientRegistrationId();
        String subject =
                cipher.blindIndex("outside-identity", there.getClaimAsString("iss") + " " + there.getSubject());
        Optional<Account> linked = links.accountOf(subject).flatMap(accounts::find);
        Optional<String> here = signedIn(request);
        if (linked.isPresent() && here.isEmpty()) {
            links.used(subject);
            firstFactor.passed(linked.get(), "outside:" + provider, request, response);
        } else if (linked.isPresent()) {
            boolean own = linked.get().loginName().equals(here.get());
            see(request, response, "/my/profile/outside?" + (own ? "linked" : "taken"));
        } else {
            waiting(provider, subject, there).keep(request);
            see(request, response, here.isPresent() ? "/my/profile/outside" : "/login/outside");
        }
    }

    /** Whatever went wrong at the provider or with its answer: the reason is for the log, not for the page. */
    void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        log.warn("Sign-in by an outside provider failed: {}", e.toString());
        see(request, response, "/login?outside-failed");
    }

    private Waiting waiting(String provider, String subject, OidcUser there) {
        var said = Asserted.from(
                there.getClaims(),
                providers.claim(provider, "name", "name"),
                providers.claim(provider, "id-number", "id_number"),
                providers.claim(provider, "phone", "phone_number"));
        return new Waiting(provider, subject, cipher.seal(said.lines(), SEALED_FOR), Instant.now());
    }

    private Optional<String> signedIn(HttpServletRequest request) {
        return Optional.ofNullable(contexts.loadDeferredContext(request).get().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .map(Authentication::getName);
    }

    private static void see(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
