package org.tongyuan.accounts.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** The rows of accounts.account and its roles. */
@Repository
public class Accounts {

    private static final String SELECT = """
        SELECT a.*, coalesce(a.staff_name, p.name) AS name,
               ARRAY(SELECT role FROM accounts.role_grant r WHERE r.account_id = a.id AND r.ended_at IS NULL) AS roles
        FROM accounts.account a LEFT JOIN accounts.person p ON p.id = a.person_id
        """;

    private final JdbcClient jdbc;
    private final RoleGrants grants;

    Accounts(JdbcClient jdbc, RoleGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    public Optional<Account> byLoginName(String loginName) {
        return jdbc.sql(SELECT + "WHERE a.login_name = ?")
                .param(loginName)
                .query(Accounts::row)
                .optional();
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = ?")
                .param(id)
                .query(Accounts::row)
                .optional();
    }

    public List<Account> staff() {
        return jdbc.sql(SELECT + "WHERE a.kind = 'STAFF' ORDER BY a.agency_id, a.login_name")
                .query(Accounts::row)
                .list();
    }

    /** Staff of this name or login name, and citizens of this very login name. */
    public List<Account> search(String words) {
        return jdbc.sql(SELECT + """
            WHERE a.login_name = :words OR (a.kind = 'STAFF' AND strpos(a.staff_name, :words) > 0)
            ORDER BY a.login_name LIMIT 50\
            """).param("words", words).query(Accounts::row).list();
    }

    boolean anyOfDemo() {
        return exists("SELECT 1 FROM accounts.account WHERE demo AND locked_at IS NULL");
    }

    /** Empty when the login name is taken, or the person has an account. */
    Optional<UUID> add(NewAccount a, String by, Instant at) {
        UUID id = Ids.next();
        NewAccount.@Nullable Staff staff = a.staff();
        int rows = jdbc.sql("""
            INSERT INTO accounts.account (id, kind, login_name, password_hash, password_since, must_change, person_id,
                                          staff_name, agency_id, post_id, window_id, hall_wide, demo, created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """)
                .params(id, staff == null ? "CITIZEN" : "STAFF", a.loginName(), a.passwordHash(), sqlTime(at))
                .param(a.mustChange())
                .param(a.personId())
                .param(staff == null ? null : staff.name())
                .param(staff == null ? null : staff.agencyId())
                .param(staff == null ? null : staff.postId())
                .param(staff == null ? null : staff.windowId())
                .params(staff != null && staff.hallWide(), a.demo())
                .params(sqlTime(at), by)
                .update();
        if (rows == 0) {
            return Optional.empty();
        }
        a.roles().forEach(role -> grants.grant(id, role, by, at));
        return Optional.of(id);
    }

    /** Whether they work hall-wide is not the form's to say: it is a right. */
    void changeStaff(UUID id, int version, NewAccount.Staff s, boolean hallWide) {
        atVersion(jdbc.sql("""
            UPDATE accounts.account SET staff_name = ?, agency_id = ?, post_id = ?, window_id = ?, hall_wide = ?, version = version + 1
            WHERE id = ? AND version = ? AND kind = 'STAFF'\
            """)
                .params(s.name(), s.agencyId())
                .param(s.postId())
                .param(s.windowId())
                .params(hallWide, id, version)
                .update());
    }

    public void changeHallWide(UUID id, int version, boolean hallWide) {
        atVersion(jdbc.sql(
                        "UPDATE accounts.account SET hall_wide = ?, version = version + 1 WHERE id = ? AND version = ?")
                .params(hallWide, id, version)
                .update());
    }

    public void lock(UUID id, int version, String by, String why, Instant at) {
        atVersion(jdbc.sql("""
            UPDATE accounts.account SET locked_at = ?, locked_by = ?, locked_why = ?, version = version + 1
            WHERE id = ? AND version = ? AND locked_at IS NULL\
            """).params(sqlTime(at), by, why, id, version).update());
    }

    public void unlock(UUID id, int version) {
        atVersion(jdbc.sql("""
            UPDATE accounts.account SET locked_at = NULL, locked_by = NULL, locked_why = NULL, version = version + 1
            WHERE id = ? AND version = ? AND locked_at IS NOT NULL\
            """).params(id, version).update());
    }

    /** Replaces the password and remembers the old one, which must not come back soon. */
    public void changePassword(Account a, String hash, boolean mustChange, Instant at) {
        if (a.hasPassword()) {
            jdbc.sql("INSERT INTO accounts.former_password (account_id, password_hash, replaced_at) VALUES (?, ?, ?)")
                    .params(a.id(), a.passwordHash(), sqlTime(at))
                    .update();
        }
        atVersion(jdbc.sql("""
            UPDATE accounts.account SET password_hash = ?, password_since = ?, must_change = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(hash, sqlTime(at), mustChange, a.id(), a.version())
                .update());
    }

    List<String> formerPasswords(UUID id, int count) {
        return jdbc.sql("""
            SELECT password_hash FROM accounts.former_password WHERE account_id = ? ORDER BY replaced_at DESC LIMIT ?\
            """)
                .params(id, count)
                .query((rs, n) -> rs.getString("password_hash"))
                .list();
    }

    public void signedIn(UUID id, Instant at) {
        jdbc.sql("UPDATE accounts.account SET last_signed_in_at = ? WHERE id = ?")
                .params(sqlTime(at), id)
                .update();
    }

    private boolean exists(String query) {
        return jdbc.sql("SELECT EXISTS (" + query + ")").query(Boolean.class).single();
    }

    private static void atVersion(int rows) {
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static Account row(ResultSet rs, int n) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) rs.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Account(
                rs.getObject("id", UUID.class),
                rs.getString("login_name"),
                rs.getString("password_hash"),
                rs.getBoolean("must_change"),
                rs.getString("name"),
                rs.getObject("person_id", UUID.class),
                rs.getObject("agency_id", UUID.class),
                rs.getObject("post_id", UUID.class),
                rs.getObject("window_id", UUID.class),
                rs.getBoolean("hall_wide"),
                roles,
                instant(rs, "locked_at"),
                rs.getString("locked_why"),
                instant(rs, "last_signed_in_at"),
                rs.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime sqlTime(Instant at) {
        return at.atZone(LegalTime.ZONE).toOffsetDateTime();
    }
}
