package org.tongyuan.accounts;

import static java.util.stream.Collectors.joining;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.security.Permission;

/** What the desk's frame asks of the caller: a name, and which links to show. */
@Component("pageUser")
public class PageUser {

    private final ObjectProvider<CurrentUser> users;

    PageUser(ObjectProvider<CurrentUser> users) {
        this.users = users;
    }

    public boolean may(String permission) {
        Permission asked = Permission.valueOf(permission);
        return find().map(user -> user.may(asked) || (user instanceof SignedIn.Officer o && o.isLent(asked)))
                .orElse(false);
    }

    public String getName() {
        return find().map(PageUser::nameOf).orElse("");
    }

    /** The caller's name alone. */
    public String getOwnName() {
        return find().map(SignedIn::name).orElse("");
    }

    /** With those one stands in for today: 王芳（代李建国）. */
    private static String nameOf(SignedIn user) {
        if (!(user instanceof SignedIn.Officer officer) || officer.standsInFor().isEmpty()) {
            return user.name();
        }
        return user.name() + "（代"
                + officer.standsInFor().stream()
                        .map(s -> s.principal().name())
                        .distinct()
                        .collect(joining("、")) + "）";
    }

    private java.util.Optional<SignedIn> find() {
        CurrentUser user = users.getIfAvailable();
        return user == null ? java.util.Optional.empty() : user.find();
    }
}
