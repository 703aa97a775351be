package org.tongyuan.accounts.account;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/**
 * The system administrator keeps the accounts of staff: who they are and where they belong. What an account may do, and its password,
 * is the security administrator's; whoever moves to another agency therefore loses their roles.
 */
@UseCase
@LegalBasis("GB/T 22239-2019, 8.1.5.1")
class EditStaff {

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Agencies agencies;
    private final EndSessions endSessions;
    private final CurrentUser user;
    private final Trail trail;

    EditStaff(
            Accounts accounts,
            RoleGrants grants,
            Agencies agencies,
            EndSessions endSessions,
            CurrentUser user,
            Trail trail) {
        this.accounts = accounts;
        this.grants = grants;
        this.agencies = agencies;
        this.endSessions = endSessions;
        this.user = user;
        this.trail = trail;
    }

    /** An account without roles and without a password. */
    @Transactional
    void create(StaffForm form) {
        mayEdit();
        UUID id = accounts.add(NewAccount.withoutRights(form.loginName(), staff(form)), trail.who(), trail.now())
                .orElseThrow(() -> new RuleBroken("register.login-name-taken"));
        trail.note("STAFF_CREATED", id, "agency", String.valueOf(form.agencyId()));
    }

    @Transactional
    void change(UUID id, StaffForm form) {
        mayEdit();
        Account before = staffAccount(id);
        boolean moves = !Objects.requireNonNull(form.agencyId()).equals(before.agencyId());
        if (moves && before.roles().stream().anyMatch(role -> role.administers() && grants.activeHolders(role) < 2)) {
            throw new RuleBroken("people.last-administrator");
        }
        accounts.changeStaff(id, form.seen(), staff(form), before.hallWide() && !moves);
        if (moves) {
            grants.change(id, before.roles(), Set.of(), trail.who(), trail.now());
            endSessions.of(before.loginName());
        }
        trail.note("STAFF_CHANGED", id, "moved", moves ? String.valueOf(form.agencyId()) : "no");
    }

    Account staffAccount(UUID id) {
        return accounts.find(id).filter(Account::isStaff).orElseThrow(() -> new NotFound("account"));
    }

    private NewAccount.Staff staff(StaffForm form) {
        UUID agencyId =
                agencies.require(Objects.requireNonNull(form.agencyId())).id();
        UUID post = agencies.post(agencyId, form.post()).id();
        return new NewAccount.Staff(form.name(), agencyId, post, form.windowId(), false);
    }

    private void mayEdit() {
        user.require().mustBeAbleTo(Permission.PEOPLE_EDIT);
    }
}
