package org.tongyuan.accounts.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.EndSessions;
import org.tongyuan.accounts.account.RoleGrants;
import org.tongyuan.accounts.account.Trail;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** The security administrator says which roles a member of staff has, and whether they take in cases of every agency. */
@UseCase
class GrantRoles {

    private final Accounts accounts;
    private final RoleGrants grants;
    private final LastHolders lastHolders;
    private final EndSessions endSessions;
    private final CurrentUser user;
    private final Trail trail;

    GrantRoles(
            Accounts accounts,
            RoleGrants grants,
            LastHolders lastHolders,
            EndSessions endSessions,
            CurrentUser user,
            Trail trail) {
        this.accounts = accounts;
        this.grants = grants;
        this.lastHolders = lastHolders;
        this.endSessions = endSessions;
        this.user = user;
        this.trail = trail;
    }

    /** {@code seen} is the version that the page was made from. */
    @Transactional
    void grant(UUID id, Set<Role> roles, boolean hallWide, int seen) {
        user.require().mustBeAbleTo(Permission.ACCESS_EDIT);
        Account before = accounts.find(id).filter(Account::isStaff).orElseThrow(() -> new NotFound("account"));
        if (trail.isCaller(id)) {
            throw new RuleBroken("access.oneself");
        }
        if (roles.contains(Role.CITIZEN)) {
            throw new RuleBroken("access.roles.citizen");
        }
        Separation.mustHold(roles, grants.ever(id));
        lastHolders.mustStay(before, roles);
        accounts.changeHallWide(id, seen, hallWide);
        grants.change(id, before.roles(), roles, trail.who(), trail.now());
        trail.note("ROLES_GRANTED", id, "roles", names(roles) + (hallWide ? "+hall-wide" : ""));
        endSessions.of(before.loginName());
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
