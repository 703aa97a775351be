package org.tongyuan.accounts.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Role;

/** What is needed for a new account; a citizen has a person, a member of staff a name and an agency. */
record NewAccount(
        String loginName,
        String passwordHash,
        boolean mustChange,
        @Nullable UUID personId,
        @Nullable Staff staff,
        Set<Role> roles,
        boolean demo) {

    /** Where a member of staff belongs. */
    record Staff(
            String name,
            UUID agencyId,
            @Nullable UUID postId,
            @Nullable UUID windowId,
            boolean hallWide) {}

    static NewAccount citizen(String loginName, String passwordHash, UUID personId) {
        return new NewAccount(loginName, passwordHash, false, personId, null, Set.of(Role.CITIZEN), false);
    }

    /** Staff begin with a one-time password, which they must change. */
    static NewAccount staff(String loginName, String passwordHash, Staff staff, Set<Role> roles) {
        return new NewAccount(loginName, passwordHash, true, null, staff, roles, false);
    }

    /** A member of staff as the system administrator makes them: roles and password come from somebody else. */
    static NewAccount withoutRights(String loginName, Staff staff) {
        return new NewAccount(loginName, "", false, null, staff, Set.of(), false);
    }

    NewAccount forDemo() {
        return new NewAccount(loginName, passwordHash, false, personId, staff, roles, true);
    }
}
