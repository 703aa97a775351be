package org.tongyuan.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The pages: sign-in by form, CSRF tokens, security headers, and every route by the permission it declares. */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** Health and metrics: only on their own loopback port. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http, Environment environment) {
        boolean ownPort = ManagementPortType.get(environment) == ManagementPortType.DIFFERENT;
        return http.securityMatcher("/actuator", "/actuator/**")
                .authorizeHttpRequests(a -> {
                    if (ownPort) {
                        a.anyRequest().permitAll();
                    } else {
                        a.anyRequest().denyAll();
                    }
                })
                .csrf(c -> c.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .build();
    }

    /** Requests are measured as a whole; to measure each of some twenty filters of each of them told nobody anything and cost time. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(10)
    SecurityFilterChain web(
            HttpSecurity http,
            RoutePermissions routes,
            AuthenticationProvider signIn,
            AuthenticationSuccessHandler signedIn,
            AuthenticationFailureHandler notSignedIn,
            AccessDeniedHandler refused,
            ObjectProvider<MoreSignIn> more) {
        more.orderedStream().forEach(way -> way.addTo(http));
        // Set here, not as a global provider: that would be asked twice and count each failure twice.
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/assets/**", "/webjars/**", "/robots.txt", "/error", "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .access(routes))
                .formLogin(f -> f.loginPage("/login").successHandler(signedIn).failureHandler(notSignedIn))
                .logout(l -> l.logoutUrl("/logout").logoutSuccessUrl("/login?bye"))
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(refused))
                .requestCache(c -> c.requestCache(navigationsOnly()))
                .headers(WebSecurity::headers)
                .build();
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                // The window's document camera is opened by our own script only.
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(self), geolocation=(), microphone=(), payment=(), usb=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .httpStrictTransportSecurity(h -> h.maxAgeInSeconds(31_536_000).includeSubDomains(false))
                // Pages say themselves how long they may be kept; what says nothing is not kept.
                .cacheControl(c -> {});
    }

    /** Only a page somebody navigated to is worth returning to after sign-in. */
    private static HttpSessionRequestCache navigationsOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(SignInFirst::isNavigation);
        return cache;
    }
}
