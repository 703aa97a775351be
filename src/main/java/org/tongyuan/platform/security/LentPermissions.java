package org.tongyuan.platform.security;

import java.util.List;

/** What somebody else's absence adds to the caller's own permissions today; asked only when those are not enough. */
public interface LentPermissions {

    /** Whether any of these is lent to whoever is calling now. */
    boolean any(List<Permission> required);
}
