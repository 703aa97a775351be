package org.tongyuan.accounts;

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
        return find().map(user -> user.may(Permission.valueOf(permission))).orElse(false);
    }

    public String getName() {
        return find().map(SignedIn::name).orElse("");
    }

    private java.util.Optional<SignedIn> find() {
        CurrentUser user = users.getIfAvailable();
        return user == null ? java.util.Optional.empty() : user.find();
    }
}
