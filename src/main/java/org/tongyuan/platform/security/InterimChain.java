package org.tongyuan.platform.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Denies by default until the accounts module brings its own chains, which replace this file. */
@Configuration(proxyBeanMethods = false)
class InterimChain {

    @Bean
    @Order(1000)
    SecurityFilterChain interim(HttpSecurity http, RoutePermissions routes) throws Exception {
        return http.authorizeHttpRequests(all -> all.requestMatchers("/assets/**", "/webjars/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .access(routes))
                .httpBasic(basic -> {})
                .build();
    }
}
