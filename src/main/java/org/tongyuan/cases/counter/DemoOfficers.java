package org.tongyuan.cases.counter;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.CurrentUser;
import org.tongyuan.accounts.DemoPeople;
import org.tongyuan.accounts.SignedIn;

/** Lets an officer of the demo county do something while it is seeded. */
@Profile("demo")
@Component
public class DemoOfficers {

    private final CurrentUser user;
    private final JdbcClient jdbc;

    DemoOfficers(CurrentUser user, JdbcClient jdbc) {
        this.user = user;
        this.jdbc = jdbc;
    }

    /** As this member of staff, for as long as the act takes. */
    public void as(String login, Consumer<SignedIn.Officer> act) {
        var staff = DemoPeople.STAFF.stream()
                .filter(s -> s.loginName().equals(login))
                .findFirst()
                .orElseThrow();
        var rights = staff.roles().stream()
                .flatMap(role -> role.permissions().stream())
                .map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, rights));
        try {
            act.accept(user.officer());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Open cases of an item, the oldest first. */
    public List<String> openCases(String itemName, int limit) {
        return jdbc.sql(
                        "SELECT number FROM cases.case_file WHERE item_name = ? AND ended_on IS NULL ORDER BY id LIMIT ?")
                .params(itemName, limit)
                .query((row, n) -> row.getString("number"))
                .list();
    }
}
