package org.tongyuan.accounts.access;

import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.EndSessions;
import org.tongyuan.accounts.account.OneTimePassword;
import org.tongyuan.accounts.account.Trail;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Gives a one-time password, first or new; the old one and every session end. Whoever keeps the accounts cannot get into them. */
@UseCase
class IssuePassword {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final EndSessions endSessions;
    private final CurrentUser user;
    private final Trail trail;

    IssuePassword(Accounts accounts, PasswordEncoder encoder, EndSessions endSessions, CurrentUser user, Trail trail) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.endSessions = endSessions;
        this.user = user;
        this.trail = trail;
    }

    /** The password, which is shown once and stored nowhere in the clear. */
    @Transactional
    String issue(UUID id) {
        user.require().mustBeAbleTo(Permission.ACCESS_EDIT);
        if (trail.isCaller(id)) {
            throw new RuleBroken("access.password.oneself");
        }
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        String password = OneTimePassword.fresh();
        accounts.changePassword(account, String.valueOf(encoder.encode(password)), true, trail.now());
        trail.note("PASSWORD_RESET", id, "version", String.valueOf(account.version() + 1));
        endSessions.of(account.loginName());
        return password;
    }
}
