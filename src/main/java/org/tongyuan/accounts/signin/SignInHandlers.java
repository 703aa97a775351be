package org.tongyuan.accounts.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.tongyuan.platform.security.Permission;

/** Where people land after signing in, and what they are told when it failed. */
@Configuration(proxyBeanMethods = false)
class SignInHandlers {

    static final DefaultRedirectStrategy SEE_OTHER = new DefaultRedirectStrategy();

    static {
        SEE_OTHER.setStatusCode(HttpStatus.SEE_OTHER);
    }

    @Bean
    AuthenticationSuccessHandler signedInHandler() {
        var toTarget = new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            protected String determineTargetUrl(
                    jakarta.servlet.http.HttpServletRequest request,
                    jakarta.servlet.http.HttpServletResponse response,
                    @Nullable Authentication authentication) {
                return authentication == null ? "/" : homeOf(authentication);
            }
        };
        toTarget.setRedirectStrategy(SEE_OTHER);
        return (request, response, authentication) -> {
            if (authentication.getPrincipal() instanceof AccountPrincipal p && p.duty() != Duty.NONE) {
                SEE_OTHER.sendRedirect(request, response, p.duty().page());
            } else {
                toTarget.onAuthenticationSuccess(request, response, authentication);
            }
        };
    }

    @Bean
    AuthenticationFailureHandler notSignedInHandler() {
        return (request, response, e) -> {
            if (e instanceof SecondFactorNeeded needed) {
                HalfSignedIn.keep(request, needed.loginName(), "password");
                SEE_OTHER.sendRedirect(request, response, "/login/second-factor");
                return;
            }
            String why =
                    e instanceof LockedException ? "locked" : e instanceof DisabledException ? "disabled" : "wrong";
            SEE_OTHER.sendRedirect(request, response, "/login?" + why);
        };
    }

    /** The first page of one's own work. */
    static String homeOf(Authentication who) {
        if (may(who, Permission.APPLY)) {
            return "/my";
        }
        if (may(who, Permission.DESK)) {
            return "/desk";
        }
        if (may(who, Permission.PEOPLE_EDIT)) {
            return "/admin/people";
        }
        if (may(who, Permission.ACCESS_EDIT)) {
            return "/admin/access";
        }
        if (may(who, Permission.JOURNAL_READ)) {
            return "/admin/journal";
        }
        return may(who, Permission.ITEM_EDIT) ? "/admin/items" : "/my/profile";
    }

    private static boolean may(Authentication who, Permission permission) {
        return who.getAuthorities().stream().anyMatch(a -> permission.name().equals(a.getAuthority()));
    }
}
