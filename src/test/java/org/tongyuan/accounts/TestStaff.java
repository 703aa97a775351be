package org.tongyuan.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.Permission;

/** Members of staff that a test makes for itself, and signs in without a password. */
public final class TestStaff {

    private TestStaff() {}

    public static UUID add(JdbcClient jdbc, String login, String name, UUID agency, Role... roles) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO accounts.account (id, kind, login_name, password_hash, password_since, staff_name, agency_id, created_at, created_by)
            VALUES (?, 'STAFF', ?, '{bcrypt}none', now(), ?, ?, now(), 'SYSTEM:test')\
            """).params(id, login, name, agency).update();
        for (Role role : roles) {
            jdbc.sql(
                            "INSERT INTO accounts.role_grant (id, account_id, role, granted_at, granted_by) VALUES (?, ?, ?, now(), 'SYSTEM:test')")
                    .params(Ids.next(), id, role.name())
                    .update();
        }
        return id;
    }

    /** Gives them the password of the demonstration. */
    public static void givePassword(JdbcClient jdbc, String login) {
        jdbc.sql(
                        "UPDATE accounts.account SET password_hash = (SELECT password_hash FROM accounts.account WHERE login_name ="
                                + " 'hejing') WHERE login_name = ?")
                .param(login)
                .update();
    }

    /** From now on this thread acts as they do, until {@link #leave}. */
    public static void act(String login, Role... roles) {
        List<String> held = Arrays.stream(roles)
                .flatMap(r -> r.permissions().stream())
                .map(Permission::name)
                .distinct()
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        login, null, AuthorityUtils.createAuthorityList(held)));
    }

    public static void leave() {
        SecurityContextHolder.clearContext();
    }
}
