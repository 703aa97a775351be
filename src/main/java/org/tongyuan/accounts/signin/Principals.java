package org.tongyuan.accounts.signin;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.secondfactor.SecondFactorDuty;

/** Finds who would be signed in under a login name; passwords are judged in {@link PasswordSignIn}. */
@Component
class Principals implements UserDetailsService {

    private final Accounts accounts;
    private final SecondFactorDuty secondFactor;

    Principals(Accounts accounts, SecondFactorDuty secondFactor) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.byLoginName(name.strip().toLowerCase(Locale.ROOT))
                .map(this::of)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    AccountPrincipal of(Account account) {
        Duty duty = account.mustChange()
                ? Duty.CHANGE_PASSWORD
                : secondFactor.isOpen(account) ? Duty.SET_UP_SECOND_FACTOR : Duty.NONE;
        return AccountPrincipal.of(account, duty);
    }
}
