package org.tongyuan.accounts.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The rows of accounts.role_grant: which account has, or had, which role. */
@Repository
public class RoleGrants {

    private final JdbcClient jdbc;

    RoleGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A role and since when; until when, if it ended. */
    public record Grant(Role role, Instant at, @Nullable Instant endedAt) {}

    /** Newest first, ended ones too. */
    public List<Grant> of(UUID account) {
        return jdbc.sql(
                        "SELECT role, granted_at, ended_at FROM accounts.role_grant WHERE account_id = ? ORDER BY granted_at DESC, role")
                .param(account)
                .query(RoleGrants::row)
                .list();
    }

    /** Every role that the account has or had. */
    public Set<Role> ever(UUID account) {
        Set<Role> all = EnumSet.noneOf(Role.class);
        of(account).forEach(grant -> all.add(grant.role()));
        return all;
    }

    /** How many can sign in and hold this role; they keep it until the caller's transaction ends. */
    public int activeHolders(Role role) {
        return jdbc.sql("""
            SELECT count(*) FROM (
                SELECT a.id FROM accounts.role_grant r JOIN accounts.account a ON a.id = r.account_id
                WHERE r.role = ? AND r.ended_at IS NULL AND a.locked_at IS NULL
                ORDER BY a.id FOR UPDATE OF r, a) holder\
            """).param(role.name()).query(Integer.class).single();
    }

    public void change(UUID account, Set<Role> before, Set<Role> after, String by, Instant at) {
        before.stream()
                .filter(r -> !after.contains(r))
                .forEach(r ->
                        jdbc.sql("""
                            UPDATE accounts.role_grant SET ended_at = ?, ended_by = ? WHERE account_id = ? AND role = ? AND ended_at IS NULL\
                            """).params(sqlTime(at), by, account, r.name()).update());
        after.stream().filter(r -> !before.contains(r)).forEach(r -> grant(account, r, by, at));
    }

    void grant(UUID account, Role role, String by, Instant at) {
        jdbc.sql(
                        "INSERT INTO accounts.role_grant (id, account_id, role, granted_at, granted_by) VALUES (?, ?, ?, ?, ?)")
                .params(Ids.next(), account, role.name(), sqlTime(at), by)
                .update();
    }

    private static Grant row(ResultSet rs, int n) throws SQLException {
        @Nullable OffsetDateTime ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new Grant(
                Role.valueOf(rs.getString("role")),
                rs.getObject("granted_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime sqlTime(Instant at) {
        return at.atZone(LegalTime.ZONE).toOffsetDateTime();
    }
}
