package org.tongyuan.accounts.access;

import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.EndSessions;
import org.tongyuan.accounts.account.Trail;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Locks an account, of staff or of a citizen, with a reason; every session of it ends. And opens it again. */
@UseCase
class LockAccount {

    private final Accounts accounts;
    private final LastHolders lastHolders;
    private final EndSessions endSessions;
    private final CurrentUser user;
    private final Trail trail;

    LockAccount(Accounts accounts, LastHolders lastHolders, EndSessions endSessions, CurrentUser user, Trail trail) {
        this.accounts = accounts;
        this.lastHolders = lastHolders;
        this.endSessions = endSessions;
        this.user = user;
        this.trail = trail;
    }

    @Transactional
    void lock(UUID id, String why) {
        Account account = others(id);
        if (why.isBlank()) {
            throw new RuleBroken("access.lock.why");
        }
        lastHolders.mustStay(account, Set.of());
        accounts.lock(id, account.version(), trail.who(), why, trail.now());
        trail.note("ACCOUNT_LOCKED", id, "version", String.valueOf(account.version() + 1));
        endSessions.of(account.loginName());
    }

    @Transactional
    void unlock(UUID id) {
        Account account = others(id);
        accounts.unlock(id, account.version());
        trail.note("ACCOUNT_UNLOCKED", id, "version", String.valueOf(account.version() + 1));
    }

    private Account others(UUID id) {
        user.require().mustBeAbleTo(Permission.ACCESS_EDIT);
        if (trail.isCaller(id)) {
            throw new RuleBroken("access.oneself");
        }
        return accounts.find(id).orElseThrow(() -> new NotFound("account"));
    }
}
