package org.tongyuan.accounts.access;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.account.Account;
import org.tongyuan.accounts.account.Accounts;
import org.tongyuan.accounts.account.RoleGrants;
import org.tongyuan.accounts.account.RoleGrants.Grant;
import org.tongyuan.accounts.secondfactor.SecondFactorCheck;
import org.tongyuan.agencies.Agencies;

/** Accounts as the security administrator sees them. */
@Component
class AccessLines {

    /** One account of the list. */
    record Line(Account account, String agency, String roles, boolean hasSecondFactor) {

        /** Made, but nobody gave it roles or a password yet. */
        public boolean isWaiting() {
            return account.isStaff() && !account.isLocked() && (account.roles().isEmpty() || !account.hasPassword());
        }
    }

    /** A role that an account has or had. */
    record Granted(String role, Grant grant) {}

    private final Accounts accounts;
    private final RoleGrants grants;
    private final Agencies agencies;
    private final SecondFactorCheck secondFactor;

    AccessLines(Accounts accounts, RoleGrants grants, Agencies agencies, SecondFactorCheck secondFactor) {
        this.accounts = accounts;
        this.grants = grants;
        this.agencies = agencies;
        this.secondFactor = secondFactor;
    }

    /** Those that wait for roles first. */
    List<Line> find(String words) {
        List<Account> found = words.isEmpty() ? accounts.staff() : accounts.search(words);
        Set<UUID> with = secondFactor.askedAmong(found.stream().map(Account::id).toList());
        return found.stream()
                .map(a -> line(a, with.contains(a.id())))
                .sorted((x, y) -> Boolean.compare(y.isWaiting(), x.isWaiting()))
                .toList();
    }

    Line of(Account account) {
        return line(account, secondFactor.isAsked(account.id()));
    }

    private Line line(Account account, boolean hasSecondFactor) {
        @Nullable UUID agency = account.agencyId();
        return new Line(
                account,
                agency == null ? "（办事群众）" : agencies.require(agency).name(),
                account.roles().stream().map(Role::label).collect(Collectors.joining("、")),
                hasSecondFactor);
    }

    List<Granted> history(UUID id) {
        return grants.of(id).stream().map(g -> new Granted(g.role().label(), g)).toList();
    }

    String post(Account account) {
        return account.agencyId() == null
                ? ""
                : agencies.postsOf(Objects.requireNonNull(account.agencyId())).stream()
                        .filter(p -> p.id().equals(account.postId()))
                        .map(org.tongyuan.agencies.Post::name)
                        .findFirst()
                        .orElse("");
    }
}
