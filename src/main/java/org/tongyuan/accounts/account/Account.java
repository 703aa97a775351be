package org.tongyuan.accounts.account;

import java.time.Instant;
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

    /** False until somebody gave it one. */
    public boolean hasPassword() {
        return !passwordHash.isEmpty();
    }

    public Set<Permission> permissions() {
        return Role.permissionsOf(roles);
    }
}
