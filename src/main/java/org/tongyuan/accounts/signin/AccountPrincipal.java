package org.tongyuan.accounts.signin;

import java.util.List;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.platform.security.Permission;

/** All that a session keeps of whoever signed in: the login name and the permissions at that moment. */
record AccountPrincipal(String loginName, Set<String> permissions) implements UserDetails {

    private static final long serialVersionUID = 1L;

    /** With a one-time password nothing is allowed but to change it: such an account holds no permission. */
    static AccountPrincipal of(Account account) {
        Set<String> permissions = account.mustChange()
                ? Set.of()
                : Set.copyOf(
                        account.permissions().stream().map(Permission::name).toList());
        return new AccountPrincipal(account.loginName(), permissions);
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
