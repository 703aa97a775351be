package org.tongyuan.accounts.standin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tongyuan.platform.security.Permission;

/** Which permissions a stand-in can get: work on cases. Who may see personal data, people or settings is never lent. */
final class Lendable {

    private static final String CASES = "cases.";
    /** What every stand-in needs to work at all. */
    private static final Set<Permission> ALWAYS = EnumSet.of(Permission.DESK, Permission.CASE_READ);

    private Lendable() {}

    static boolean is(Permission permission) {
        return permission.scope() != null && permission.scope().startsWith(CASES);
    }

    /** What an arrangement may name. */
    static List<Permission> nameable() {
        return Arrays.stream(Permission.values())
                .filter(p -> is(p) && !ALWAYS.contains(p))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    /** The named ones with what they need; none named means all. */
    static Set<Permission> within(Set<Permission> held, Set<Permission> named) {
        Set<Permission> lent = EnumSet.noneOf(Permission.class);
        held.stream()
                .filter(p -> is(p) && (named.isEmpty() || named.contains(p) || ALWAYS.contains(p)))
                .forEach(lent::add);
        return lent;
    }
}
