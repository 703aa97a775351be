package org.tongyuan.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.accounts.StandIns;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.RoutePermissions;
import org.tongyuan.platform.security.SignInFirst;
import org.tongyuan.platform.web.Words;

/** Answers 403 with its page, and notes which route was refused to whom; leads whoever has a duty open to it. */
@Component
class Refused implements AccessDeniedHandler {

    private final CurrentUser user;
    private final StandIns standIns;
    private final Words words;
    private final Journal journal;
    private final LegalTime time;

    Refused(CurrentUser user, StandIns standIns, Words words, Journal journal, LegalTime time) {
        this.user = user;
        this.standIns = standIns;
        this.words = words;
        this.journal = journal;
        this.time = time;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null
                && who.getPrincipal() instanceof AccountPrincipal p
                && p.duty() != Duty.NONE
                && SignInFirst.isNavigation(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + p.duty().page());
            return;
        }
        user.find().ifPresent(caller -> {
            note(caller, request, e);
            explain(caller, request);
        });
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Whose time as a stand-in is over is told so; the error page shows it. */
    private void explain(SignedIn caller, HttpServletRequest request) {
        if (!(caller instanceof SignedIn.Officer officer)
                || !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                        instanceof HandlerMethod handler)) {
            return;
        }
        RoutePermissions.requiredBy(handler).stream()
                .filter(permission -> !caller.may(permission))
                .map(permission -> standIns.refusal(caller, permission, officer.agencyId()))
                .flatMap(refusal -> Stream.ofNullable(refusal.why()))
                .findFirst()
                .ifPresent(why -> request.setAttribute("refusal", words.of(why)));
    }

    /** The pattern of the route, not the address: an address may name somebody. */
    private void note(SignedIn caller, HttpServletRequest request, AccessDeniedException e) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        journal.recordApart(Entry.of(
                        caller.actor(),
                        "REFUSED",
                        new Subject("account", caller.actor().id()),
                        time.now())
                .with("method", request.getMethod())
                .with("route", route == null ? "-" : route.toString())
                .with("why", e.getClass().getSimpleName()));
    }
}
