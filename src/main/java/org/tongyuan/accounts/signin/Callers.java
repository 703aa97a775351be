package org.tongyuan.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.Role;
import org.tongyuan.accounts.standin.StandInsOfDay;

/** Whoever calls, in one statement: this runs once with every request of somebody signed in. */
@Repository
class Callers {

    private final JdbcClient jdbc;

    Callers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code standIns} as {@link StandInsOfDay} reads it. */
    record Caller(
            UUID id,
            String name,
            @Nullable UUID personId,
            @Nullable UUID agencyId,
            @Nullable UUID windowId,
            boolean hallWide,
            Set<Role> roles,
            @Nullable String standIns) {}

    Optional<Caller> find(String loginName, LocalDate today) {
        return jdbc.sql("""
            SELECT a.id, coalesce(a.staff_name, p.name) AS name, a.person_id, a.agency_id, a.window_id, a.hall_wide,
                   ARRAY(SELECT role FROM accounts.role_grant r WHERE r.account_id = a.id AND r.ended_at IS NULL) AS roles,
            """ + StandInsOfDay.COLUMN + """

            FROM accounts.account a LEFT JOIN accounts.person p ON p.id = a.person_id
            WHERE a.login_name = :login\
            """)
                .param("today", today)
                .param("login", loginName)
                .query(Callers::row)
                .optional();
    }

    private static Caller row(ResultSet rs, int n) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) rs.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Caller(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getObject("person_id", UUID.class),
                rs.getObject("agency_id", UUID.class),
                rs.getObject("window_id", UUID.class),
                rs.getBoolean("hall_wide"),
                roles,
                rs.getString("stand_ins"));
    }
}
