package org.tongyuan.accounts.standin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.Role;

/** Staff as they stand in for each other. */
@Repository
class Colleagues {

    private static final String SELECT = """
        SELECT a.id, a.staff_name, a.agency_id, a.post_id, a.locked_at,
               ARRAY(SELECT role FROM accounts.role_grant r WHERE r.account_id = a.id AND r.ended_at IS NULL) AS roles
        FROM accounts.account a
        """;

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Colleague> find(UUID account) {
        return jdbc.sql(SELECT + "WHERE a.id = ? AND a.kind = 'STAFF'")
                .param(account)
                .query(Colleagues::row)
                .optional();
    }

    /** Those who could stand in for somebody at this agency. */
    List<Colleague> at(UUID agencyId) {
        return jdbc
                .sql(SELECT
                        + "WHERE a.agency_id = ? AND a.kind = 'STAFF' AND a.locked_at IS NULL ORDER BY a.login_name")
                .param(agencyId)
                .query(Colleagues::row)
                .list()
                .stream()
                .filter(c -> !c.staysApart())
                .toList();
    }

    private static Colleague row(ResultSet rs, int n) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) rs.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Colleague(
                rs.getObject("id", UUID.class),
                rs.getString("staff_name"),
                rs.getObject("agency_id", UUID.class),
                rs.getObject("post_id", UUID.class),
                roles,
                rs.getObject("locked_at") != null);
    }
}
