package org.tongyuan.accounts.account;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.security.Permission;

/** Somebody who signs in with a password: a citizen (a person of the register) or a member of staff at one agency. */
public record Account(
        UUID id,
        String loginName,
        String passwordHash,
        boolean mustChange,
        String name,
        @Nullable UUID personId,
        @Nullable UUID agencyId,
        @Nullable UUID postId,
        @Nullable UUID windowId,
        boolean hallWide,
        Set<Role> roles,
        @Nullable Instant lockedAt,
        @Nullable String lockedWhy,
        @Nullable Instant lastSignedInAt,
        int version) {

    public boolean isStaff() {
        return agencyId != null;
    }

    public boolean isLocked() {
        return lockedAt != null;
    }

    public Set<Permission> permissions() {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }
}
