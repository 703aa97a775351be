package org.tongyuan.cases.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.cases.record.Cases;
import org.tongyuan.cases.rules.Act;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;

/**
 * Sees every refused request for an act of a case, at whichever door: at the route for want of a permission or scope, on the page that
 * leads to the act, or in the act itself. The entry is written before the answer is.
 */
@Configuration(proxyBeanMethods = false)
class RefusedRequests implements WebMvcConfigurer, HandlerInterceptor, HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(RefusedRequests.class);
    private static final String CASE = "/cases/{number}/";

    private final Refusals refusals;
    private final Cases cases;
    private final CurrentUser user;

    RefusedRequests(Refusals refusals, Cases cases, CurrentUser user) {
        this.refusals = refusals;
        this.cases = cases;
        this.user = user;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**", "/my/**", "/api/v1/cases/**", "/api/v1/case-batches");
    }

    /** Only looks; the answer is left to the others. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (e instanceof NotAllowed || e instanceof NotFound) {
            if (!refusals.noted(request)) {
                note(request, e instanceof NotAllowed);
            }
            write(request);
        }
        return null;
    }

    /** What was refused without ending the request, as one of many in a batch. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception e) {
        if (refusals.noted(request)) {
            write(request);
        }
    }

    @EventListener
    void denied(AuthorizationDeniedEvent<?> event) {
        if (event.getObject() instanceof HttpServletRequest request) {
            note(request, true);
            write(request);
        }
    }

    private void note(HttpServletRequest request, boolean seen) {
        var act = actOf(request);
        var who = act.isEmpty() ? Optional.<SignedIn>empty() : user.find();
        if (who.isEmpty()) {
            return;
        }
        var number = numberOf(request);
        if (number == null) {
            refusals.note(who.get(), act.get());
        } else {
            cases.idOf(number).ifPresent(id -> refusals.note(who.get(), act.get(), id, seen));
        }
    }

    private void write(HttpServletRequest request) {
        try {
            refusals.write(request);
        } catch (RuntimeException e) {
            // The refusal stands even when it cannot be written down.
            log.error("A refused act could not be recorded", e);
        }
    }

    private static Optional<Act> actOf(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")
                || !(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)) {
            return Optional.empty();
        }
        int at = pattern.indexOf(CASE);
        if (at >= 0) {
            return Act.at(pattern.substring(at + CASE.length()));
        }
        return pattern.equals("/api/v1/cases") ? Optional.of(Act.SUBMIT) : Optional.empty();
    }

    private static @Nullable String numberOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("number") instanceof String number
                ? number
                : null;
    }
}
