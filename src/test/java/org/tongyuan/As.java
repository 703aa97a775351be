package org.tongyuan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import java.util.Arrays;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;
import org.tongyuan.platform.security.Permission;

/** Who makes a request in a page test: {@code mvc.post().uri("/desk").with(As.user("wangfang"))}; a CSRF token is always sent along. */
public final class As {

    private As() {}

    /** A demo account by login name, without the password: signing in itself is tested elsewhere. */
    public static RequestPostProcessor user(String loginName) {
        return request -> {
            var context = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext());
            var details = context.getBean(UserDetailsService.class).loadUserByUsername(loginName);
            return csrf().postProcessRequest(
                            org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors
                                    .user(details)
                                    .postProcessRequest(request));
        };
    }

    /** Nobody, with a CSRF token. */
    public static RequestPostProcessor nobody() {
        return csrf();
    }

    /** A registered application, with these scopes only. */
    public static RequestPostProcessor application(String clientId, String... scopes) {
        return jwt().jwt(token -> token.subject(clientId).claim("scope", Arrays.asList(scopes)))
                .authorities(Arrays.stream(Permission.values())
                        .filter(p -> p.scope() != null && Arrays.asList(scopes).contains(p.scope()))
                        .<GrantedAuthority>map(p -> new SimpleGrantedAuthority(p.name()))
                        .toList());
    }
}
