package org.tongyuan.accounts.signin;

import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Judges name and password; an unknown name takes as long and counts as much as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final Journal journal;
    private final LegalTime time;
    private final String hashOfNobody;

    PasswordSignIn(Accounts accounts, Throttle throttle, PasswordEncoder encoder, Journal journal, LegalTime time) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.encoder = encoder;
        this.journal = journal;
        this.time = time;
        this.hashOfNobody = String.valueOf(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        String address = attempt.getDetails() instanceof WebAuthenticationDetails d ? d.getRemoteAddress() : "";
        if (throttle.isLocked(name, address)) {
            throw new LockedException("locked out");
        }
        Optional<Account> account = accounts.byLoginName(name);
        boolean right =
                encoder.matches(password, account.map(Account::passwordHash).orElse(hashOfNobody));
        if (account.isEmpty() || !right) {
            boolean locked = throttle.failed(name, address);
            account.ifPresent(a -> record(a, "SIGN_IN_FAILED", locked ? "locked-out" : "wrong-password"));
            throw locked ? new LockedException("locked out") : new BadCredentialsException("wrong name or password");
        }
        if (account.get().isLocked()) {
            record(account.get(), "SIGN_IN_FAILED", "account-locked");
            throw new DisabledException("locked by an administrator");
        }
        return signedIn(account.get(), name, attempt);
    }

    private Authentication signedIn(Account account, String name, Authentication attempt) {
        throttle.succeeded(name);
        accounts.signedIn(account.id(), time.now());
        record(account, "SIGNED_IN", "password");
        var principal = AccountPrincipal.of(account);
        var token = UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        token.setDetails(attempt.getDetails());
        return token;
    }

    private void record(Account account, String act, String how) {
        var actor = new Actor(
                account.isStaff() ? Actor.Kind.STAFF : Actor.Kind.CITIZEN,
                account.id().toString());
        journal.recordApart(
                Entry.of(actor, act, new Subject("account", account.id().toString()), time.now())
                        .with("how", how));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
