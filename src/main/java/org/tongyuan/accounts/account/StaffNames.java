package org.tongyuan.accounts.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Role;
import org.tongyuan.platform.security.Permission;

/** Names of staff for other modules' pages. */
@Component
class StaffNames implements Colleagues {

    private static final Set<Permission> CASEWORK =
            EnumSet.of(Permission.CASE_SUBMIT, Permission.CASE_REVIEW, Permission.CASE_DECIDE);

    private static final Set<Permission> REVIEW = EnumSet.of(Permission.CASE_REVIEW, Permission.CASE_DECIDE);

    private final JdbcClient jdbc;

    StaffNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<UUID, Colleague> byIds(Collection<UUID> accounts) {
        return jdbc
                .sql(
                        "SELECT id, staff_name, agency_id, window_id FROM accounts.account WHERE kind = 'STAFF' AND id = ANY (?)")
                .param(accounts.toArray(UUID[]::new))
                .query((row, n) -> colleague(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Colleague::account, colleague -> colleague));
    }

    @Override
    public List<Colleague> caseworkers() {
        return working(CASEWORK);
    }

    @Override
    public List<Colleague> reviewers() {
        return working(REVIEW);
    }

    @Override
    public List<Colleague> holding(Permission permission) {
        return working(EnumSet.of(permission));
    }

    private List<Colleague> working(Set<Permission> holding) {
        return jdbc.sql("""
                SELECT a.id, a.staff_name, a.agency_id, a.window_id FROM accounts.account a
                WHERE a.kind = 'STAFF' AND a.locked_at IS NULL AND EXISTS (
                    SELECT 1 FROM accounts.role_grant g WHERE g.account_id = a.id AND g.ended_at IS NULL AND g.role = ANY (?))
                ORDER BY a.staff_name, a.id\
                """)
                .param(Arrays.stream(Role.values())
                        .filter(role -> role.permissions().stream().anyMatch(holding::contains))
                        .map(Role::name)
                        .toArray(String[]::new))
                .query((row, n) -> colleague(row))
                .list();
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                row.getObject("id", UUID.class),
                row.getString("staff_name"),
                row.getObject("agency_id", UUID.class),
                row.getObject("window_id", UUID.class));
    }
}
