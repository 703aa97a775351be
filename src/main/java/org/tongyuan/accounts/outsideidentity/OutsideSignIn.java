package org.tongyuan.accounts.outsideidentity;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.tongyuan.platform.security.MoreSignIn;

/**
 * The way to the provider and back: authorization code with state, nonce and PKCE. Who comes back is not signed in by that; {@link
 * Arrival} sees whose account it is. Without a configured provider nothing of this is there.
 */
@Component
class OutsideSignIn implements MoreSignIn {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Providers providers;
    private final Arrival arrival;

    OutsideSignIn(Providers providers, Arrival arrival) {
        this.providers = providers;
        this.arrival = arrival;
    }

    @Override
    public void addTo(HttpSecurity http) {
        if (!providers.list().isEmpty()) {
            http.addFilter(outbound()).addFilter(inbound());
        }
    }

    OAuth2AuthorizationRequestRedirectFilter outbound() {
        var requests = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var filter = new OAuth2AuthorizationRequestRedirectFilter(requests);
        filter.setAuthenticationFailureHandler(arrival::failed);
        return filter;
    }

    OAuth2LoginAuthenticationFilter inbound() {
        var filter = new OAuth2LoginAuthenticationFilter(
                providers, new KeepNoTokens(), OAuth2LoginAuthenticationFilter.DEFAULT_FILTER_PROCESSES_URI);
        // Made when the first person arrives from outside: HTTP clients and token readers are no part of a start.
        Supplier<AuthenticationManager> codes = SingletonSupplier.of(() -> new ProviderManager(codes()));
        filter.setAuthenticationManager(who -> codes.get().authenticate(who));
        filter.setSecurityContextRepository(new NullSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(arrival::arrived);
        filter.setAuthenticationFailureHandler(arrival::failed);
        return filter;
    }

    private static OidcAuthorizationCodeAuthenticationProvider codes() {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(CONNECT);
        http.setReadTimeout(ANSWER);
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .configureMessageConverters(c -> c.addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        var rest = new RestTemplate(http);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(rest);
        var users = new OidcUserService();
        users.setOauth2UserService(userInfo);
        return new OidcAuthorizationCodeAuthenticationProvider(tokens, users);
    }

    /** The provider's access token is of no use to us once it has said who came. */
    private static class KeepNoTokens implements OAuth2AuthorizedClientRepository {

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // Spring Security's signature
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String id, Authentication who, jakarta.servlet.http.HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response) {
            // Not kept.
        }

        @Override
        public void removeAuthorizedClient(
                String id,
                Authentication who,
                jakarta.servlet.http.HttpServletRequest request,
                jakarta.servlet.http.HttpServletResponse response) {
            // Was not kept.
        }
    }
}
