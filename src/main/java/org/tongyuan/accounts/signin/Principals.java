package org.tongyuan.accounts.signin;

import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.account.Accounts;

/** Finds who would be signed in under a login name; passwords are judged in {@link PasswordSignIn}. */
@Component
class Principals implements UserDetailsService {

    private final Accounts accounts;

    Principals(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return accounts.byLoginName(name.strip().toLowerCase(Locale.ROOT))
                .map(AccountPrincipal::of)
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
