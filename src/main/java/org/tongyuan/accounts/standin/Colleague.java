package org.tongyuan.accounts.standin;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.security.Permission;

/** A member of staff as somebody who stands in or is stood in for. */
record Colleague(
        UUID id, String name, UUID agencyId, @Nullable UUID postId, Set<Role> roles, boolean locked) {

    /** What of this person's work a stand-in could do. */
    Set<Permission> lendable() {
        Set<Permission> all = Role.permissionsOf(roles);
        all.removeIf(p -> !Lendable.is(p));
        return all;
    }

    /** Administrators and auditors lend their rights to nobody and borrow none: they are kept apart from the work and each other. */
    boolean staysApart() {
        return roles.stream().anyMatch(Role::administers);
    }
}
