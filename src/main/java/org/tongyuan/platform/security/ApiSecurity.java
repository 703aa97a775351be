package org.tongyuan.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** The API and the endpoint that gives tokens to agencies' applications; neither knows sessions or cookies. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** Client credentials only: the other endpoints of an authorization server are not reachable. */
    @Bean
    @Order(2)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.securityMatcher("/oauth2/token", "/oauth2/jwks", "/.well-known/oauth-authorization-server")
                .oauth2AuthorizationServer(
                        as -> as.tokenEndpoint(t -> t.accessTokenRequestConverter(new AllScopesByDefault())))
                .authorizeHttpRequests(a -> a.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .headers(WebSecurity::headers)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            RoutePermissions routes,
            Converter<Jwt, AbstractAuthenticationToken> application,
            JsonMapper json) {
        AuthenticationEntryPoint unknown = (request, response, e) -> {
            String error = e instanceof OAuth2AuthenticationException ? " error=\"invalid_token\"" : "";
            response.setHeader("WWW-Authenticate", "Bearer" + error);
            write(
                    response,
                    json,
                    problem(
                            HttpStatus.UNAUTHORIZED,
                            "没有有效的访问令牌",
                            "请先在 /oauth2/token 用客户端凭据取得令牌，再在 Authorization 头中带上。"));
        };
        AccessDeniedHandler refused = (request, response, e) -> {
            response.setHeader("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");
            write(response, json, problem(HttpStatus.FORBIDDEN, "令牌的权限不够", "请向平台管理员申请这一操作所需的权限范围（scope）。"));
        };
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(a -> a.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/api/openapi.json", "/api/openapi.json/**", "/api/openapi.json.yaml")
                        .permitAll()
                        .anyRequest()
                        .access(routes))
                .oauth2ResourceServer(r -> r.jwt(j -> j.jwtAuthenticationConverter(application))
                        .authenticationEntryPoint(unknown)
                        .accessDeniedHandler(refused))
                .exceptionHandling(e -> e.authenticationEntryPoint(unknown).accessDeniedHandler(refused))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(c -> c.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .headers(WebSecurity::headers)
                .build();
    }

    /** What the firewall lets nowhere near us (%25, double slashes) is told in words too. */
    @Bean
    RequestRejectedHandler strangeAddress(JsonMapper json) {
        return (request, response, e) -> {
            if (request.getRequestURI().startsWith("/api/")) {
                write(response, json, problem(HttpStatus.BAD_REQUEST, "请求地址不合规范", "请核对地址中的编码和符号后重试。"));
            } else {
                response.sendError(HttpStatus.BAD_REQUEST.value());
            }
        };
    }

    private static ProblemDetail problem(HttpStatus status, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        problem.setType(URI.create("about:blank"));
        return problem;
    }

    private static void write(HttpServletResponse response, JsonMapper json, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
