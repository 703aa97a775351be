package org.tongyuan.accounts.demoidentity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The provider's endpoints that a server calls, not a browser: no sessions, no form tokens. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoIdentitySecurity {

    @Bean
    @Order(4)
    SecurityFilterChain demoIdentity(HttpSecurity http) {
        return http.securityMatcher("/demo/identity/token", "/demo/identity/keys.json")
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .build();
    }
}
