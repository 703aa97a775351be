package org.tongyuan.accounts.access;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * 三员分立: who administers the system, who its security, and who judges the records of both are three people, and none of them does
 * the work itself. An account that was one of the three never becomes another.
 */
@LegalBasis("GB/T 22239-2019, 8.1.5.1")
@LegalBasis("GB/T 22239-2019, 8.1.5.3")
final class Separation {

    private Separation() {}

    /** {@code ever} are the roles that the account has or had. */
    static void mustHold(Set<Role> wanted, Set<Role> ever) {
        Set<Role> administering = administering(wanted);
        if (!administering.isEmpty() && wanted.size() > 1) {
            throw new RuleBroken("access.roles.apart", words(administering));
        }
        Set<Role> before = administering(ever);
        before.removeAll(administering);
        if (!administering.isEmpty() && !before.isEmpty()) {
            throw new RuleBroken("access.roles.was-another", words(before), words(administering));
        }
    }

    private static Set<Role> administering(Set<Role> roles) {
        Set<Role> some = EnumSet.noneOf(Role.class);
        roles.stream().filter(Role::administers).forEach(some::add);
        return some;
    }

    private static String words(Set<Role> roles) {
        return roles.stream().map(Role::label).collect(Collectors.joining("、"));
    }
}
