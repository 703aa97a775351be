package org.tongyuan.accounts.signin;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.security.LentPermissions;
import org.tongyuan.platform.security.Permission;

/** Routes open to a stand-in as they do to whom they stand in for; what may be done there is asked again of the case. */
@Component
class LentByStandIns implements LentPermissions {

    private final CurrentUser user;

    LentByStandIns(CurrentUser user) {
        this.user = user;
    }

    @Override
    public boolean any(List<Permission> required) {
        return user.find()
                .filter(SignedIn.Officer.class::isInstance)
                .map(SignedIn.Officer.class::cast)
                .filter(officer -> required.stream().anyMatch(officer::isLent))
                .isPresent();
    }
}
