package org.tongyuan.accounts.signin;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.platform.security.Permission;

/** All that a session keeps of whoever signed in: the login name, the permissions at that moment, and what must be done first. */
record AccountPrincipal(String loginName, Set<String> permissions, Duty duty) implements UserDetails {

    private static final long serialVersionUID = 2L;

    AccountPrincipal(String loginName, Set<String> permissions, @Nullable Duty duty) {
        this.loginName = loginName;
        this.permissions = permissions;
        this.duty = duty == null ? Duty.NONE : duty;
    }

    /** With a duty open nothing is allowed but to do it: such an account holds no permission, not even to be signed in. */
    static AccountPrincipal of(Account account, Duty duty) {
        if (duty != Duty.NONE) {
            return new AccountPrincipal(account.loginName(), Set.of(), duty);
        }
        var held = Stream.concat(account.permissions().stream(), Stream.of(Permission.SIGNED_IN))
                .map(Permission::name)
                .toList();
        return new AccountPrincipal(account.loginName(), Set.copyOf(held), duty);
    }

    @Override
    public List<GrantedAuthority> getAuthorities() {
        return AuthorityUtils.createAuthorityList(permissions.stream().sorted().toList());
    }

    /** The hash never leaves the accounts table. */
    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getUsername() {
        return loginName;
    }
}
