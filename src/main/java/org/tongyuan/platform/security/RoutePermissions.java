package org.tongyuan.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Denies by default: a request passes when its handler method declares a permission that the caller holds. */
@Component
public class RoutePermissions implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping mapping;
    private final LentPermissions lent;

    RoutePermissions(RequestMappingHandlerMapping requestMappingHandlerMapping, LentPermissions lent) {
        this.mapping = requestMappingHandlerMapping;
        this.lent = lent;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HandlerMethod handler = handlerOf(context.getRequest());
        if (handler == null) {
            // No such route: let it through to the 404 page, there is nothing to protect.
            return new AuthorizationDecision(true);
        }
        List<Permission> required = requiredBy(handler);
        if (required.contains(Permission.ANYONE)) {
            return new AuthorizationDecision(true);
        }
        Authentication caller = authentication.get();
        if (caller == null || !caller.isAuthenticated() || caller instanceof AnonymousAuthenticationToken) {
            return new AuthorizationDecision(false);
        }
        boolean granted = required.contains(Permission.UNSETTLED)
                || caller.getAuthorities().stream()
                        .anyMatch(a -> required.stream().anyMatch(p -> p.name().equals(a.getAuthority())));
        return new AuthorizationDecision(granted || lent.any(required));
    }

    /** The permissions declared on a handler, empty when none: such a route is refused to everybody. */
    public static List<Permission> requiredBy(HandlerMethod handler) {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        if (requires == null) {
            requires = AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
        }
        return requires == null ? List.of() : List.of(requires.value());
    }

    private @Nullable HandlerMethod handlerOf(HttpServletRequest request) {
        try {
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (ServletException e) {
            // Wrong method or media type: the dispatcher will answer 405, 406 or 415 without calling a handler.
            return null;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
