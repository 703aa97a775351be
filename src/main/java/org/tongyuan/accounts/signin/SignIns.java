package org.tongyuan.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.FreshSession;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** What belongs to a sign-in, by whichever way: the count of failures ends, the time is noted, the journal knows. */
@Component
class SignIns implements FreshSession {

    private final Accounts accounts;
    private final Principals principals;
    private final Throttle throttle;
    private final Journal journal;
    private final LegalTime time;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    SignIns(Accounts accounts, Principals principals, Throttle throttle, Journal journal, LegalTime time) {
        this.accounts = accounts;
        this.principals = principals;
        this.throttle = throttle;
        this.journal = journal;
        this.time = time;
    }

    /** Who is signed in now; {@code how} names the factors for the journal. The caller keeps it in the session. */
    Authentication signedIn(Account account, String how) {
        throttle.succeeded(account.loginName());
        accounts.signedIn(account.id(), time.now());
        record(account, "SIGNED_IN", how);
        var principal = principals.of(account);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    void failed(Account account, String how) {
        record(account, "SIGN_IN_FAILED", how);
    }

    /** Keeps a sign-in that Spring Security's own filters did not make. */
    void keep(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
        if (who instanceof UsernamePasswordAuthenticationToken token) {
            token.setDetails(new WebAuthenticationDetails(request));
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    @Override
    public void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        var principal = principals.of(account);
        keep(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()),
                request,
                response);
    }

    private void record(Account account, String act, String how) {
        var actor = new Actor(
                account.isStaff() ? Actor.Kind.STAFF : Actor.Kind.CITIZEN,
                account.id().toString());
        journal.recordApart(
                Entry.of(actor, act, new Subject("account", account.id().toString()), time.now())
                        .with("how", how));
    }
}
