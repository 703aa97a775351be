package org.tongyuan.accounts.account;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.Role;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** An administrator makes, changes, locks and unlocks staff accounts. */
@UseCase
class EditStaff {

    private final Accounts accounts;
    private final Agencies agencies;
    private final PasswordEncoder encoder;
    private final EndSessions endSessions;
    private final CurrentUser user;
    private final Trail trail;

    EditStaff(
            Accounts accounts,
            Agencies agencies,
            PasswordEncoder encoder,
            EndSessions endSessions,
            CurrentUser user,
            Trail trail) {
        this.accounts = accounts;
        this.agencies = agencies;
        this.encoder = encoder;
        this.endSessions = endSessions;
        this.user = user;
        this.trail = trail;
    }

    /** Gives the one-time password, which is shown once and stored nowhere in the clear. */
    @Transactional
    String create(StaffForm form) {
        mayEdit();
        separate(form.roles());
        String password = OneTimePassword.fresh();
        var account =
                NewAccount.staff(form.loginName(), String.valueOf(encoder.encode(password)), staff(form), form.roles());
        UUID id = accounts.add(account, trail.who(), trail.now())
                .orElseThrow(() -> new RuleBroken("register.login-name-taken"));
        trail.note("STAFF_CREATED", id, "roles", names(form.roles()));
        return password;
    }

    @Transactional
    void change(UUID id, StaffForm form) {
        mayEdit();
        separate(form.roles());
        Account before = staffAccount(id);
        keepAnAdministrator(before, form.roles());
        accounts.changeStaff(id, form.seen(), staff(form));
        accounts.changeRoles(id, before.roles(), form.roles(), trail.who(), trail.now());
        trail.note("STAFF_CHANGED", id, "roles", names(form.roles()));
        endSessions.of(before.loginName());
    }

    @Transactional
    void lock(UUID id, String why) {
        mayEdit();
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        if (why.isBlank()) {
            throw new RuleBroken("people.lock.why");
        }
        keepAnAdministrator(account, Set.of());
        accounts.lock(id, account.version(), trail.who(), why, trail.now());
        trail.note("ACCOUNT_LOCKED", id, "version", String.valueOf(account.version() + 1));
        endSessions.of(account.loginName());
    }

    @Transactional
    void unlock(UUID id) {
        mayEdit();
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        accounts.unlock(id, account.version());
        trail.note("ACCOUNT_UNLOCKED", id, "version", String.valueOf(account.version() + 1));
    }

    /** A new one-time password; the old one and every session end. */
    @Transactional
    String resetPassword(UUID id) {
        mayEdit();
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("account"));
        String password = OneTimePassword.fresh();
        accounts.changePassword(account, String.valueOf(encoder.encode(password)), true, trail.now());
        trail.note("PASSWORD_RESET", id, "version", String.valueOf(account.version() + 1));
        endSessions.of(account.loginName());
        return password;
    }

    Account staffAccount(UUID id) {
        return accounts.find(id).filter(Account::isStaff).orElseThrow(() -> new NotFound("account"));
    }

    private NewAccount.Staff staff(StaffForm form) {
        UUID agencyId =
                agencies.require(Objects.requireNonNull(form.agencyId())).id();
        UUID post = agencies.post(agencyId, form.post()).id();
        return new NewAccount.Staff(form.name(), agencyId, post, form.windowId(), form.worksHallWide());
    }

    /** Whoever administers must not also judge the records of it. */
    @LegalBasis("GB/T 22239-2019, 8.1.5")
    private static void separate(Set<Role> roles) {
        if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
            throw new RuleBroken("people.roles.separate");
        }
    }

    private void keepAnAdministrator(Account account, Set<Role> after) {
        boolean loses = account.roles().contains(Role.ADMINISTRATOR) && !after.contains(Role.ADMINISTRATOR);
        if (loses && accounts.activeHolders(Role.ADMINISTRATOR) < 2) {
            throw new RuleBroken("people.last-administrator");
        }
    }

    private void mayEdit() {
        user.require().mustBeAbleTo(Permission.PEOPLE_EDIT);
    }

    private static String names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }
}
