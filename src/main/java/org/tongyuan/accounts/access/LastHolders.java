package org.tongyuan.accounts.access;

import java.util.Arrays;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.RoleGrants;
import org.tongyuan.platform.RuleBroken;

/** Of each of the three administrators one stays who can sign in. */
@Component
public class LastHolders {

    private final RoleGrants grants;

    LastHolders(RoleGrants grants) {
        this.grants = grants;
    }

    /** Refuses what would leave a post of the three empty; {@code after} is what the account will hold, nothing when locked. */
    public void mustStay(Account account, Set<Role> after) {
        Arrays.stream(Role.values())
                .filter(Role::administers)
                .filter(role -> account.roles().contains(role) && !after.contains(role))
                .filter(role -> grants.activeHolders(role) < 2)
                .findFirst()
                .ifPresent(role -> {
                    throw new RuleBroken("access.last-administrator", role.label());
                });
    }
}
