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
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.secondfactor.SecondFactorCheck;

/** Judges name and password; an unknown name takes as long and counts as much as a wrong password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Throttle throttle;
    private final PasswordEncoder encoder;
    private final SecondFactorCheck secondFactor;
    private final SignIns signIns;

    /** Made at the first sign-in, so that no start has to wait for it. */
    private final SingletonSupplier<String> hashOfNobody;

    PasswordSignIn(
            Accounts accounts,
            Throttle throttle,
            PasswordEncoder encoder,
            SecondFactorCheck secondFactor,
            SignIns signIns) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.encoder = encoder;
        this.secondFactor = secondFactor;
        this.signIns = signIns;
        this.hashOfNobody = SingletonSupplier.of(() -> String.valueOf(encoder.encode("nobody")));
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
        boolean right = encoder.matches(
                password,
                account.filter(Account::hasPassword).map(Account::passwordHash).orElseGet(hashOfNobody::obtain));
        if (account.isEmpty() || !right) {
            boolean locked = throttle.failed(name, address);
            account.ifPresent(a -> signIns.failed(a, locked ? "locked-out" : "wrong-password"));
            throw locked ? new LockedException("locked out") : new BadCredentialsException("wrong name or password");
        }
        if (account.get().isLocked()) {
            signIns.failed(account.get(), "account-locked");
            throw new DisabledException("locked by an administrator");
        }
        if (secondFactor.isAsked(account.get().id())) {
            // The count of failures goes on: whoever knows the password must not guess codes without end.
            throw new SecondFactorNeeded(name);
        }
        Authentication who = signIns.signedIn(account.get(), "password");
        if (who instanceof UsernamePasswordAuthenticationToken token) {
            token.setDetails(attempt.getDetails());
        }
        return who;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
