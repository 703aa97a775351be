package org.tongyuan.accounts.standin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.Permission;

/** The rows of accounts.stand_in. */
@Repository
class Arrangements {

    private static final String SELECT = """
        SELECT s.*, p.staff_name AS principal_name, d.staff_name AS deputy_name
        FROM accounts.stand_in s
        JOIN accounts.account p ON p.id = s.principal_id
        JOIN accounts.account d ON d.id = s.deputy_id
        """;

    private final JdbcClient jdbc;

    Arrangements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes of one agency's arrangements and leaves wait for each other: each is judged against all others. */
    void lock(UUID agencyId) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('stand-in:' || ?, 0))) l")
                .param(agencyId.toString())
                .query(Integer.class)
                .single();
    }

    void add(Arrangement a, String by) {
        jdbc.sql("""
            INSERT INTO accounts.stand_in (id, principal_id, deputy_id, agency_id, from_day, to_day, while_away, permissions,
                                           reason, named_at, named_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?)\
            """)
                .params(a.id(), a.principal().id(), a.deputy().id(), a.agencyId())
                .params(a.days().from(), a.days().to(), a.whileAway())
                .param(a.permissions().isEmpty() ? null : names(a.permissions()))
                .params(a.reason(), a.namedAt().atZone(LegalTime.ZONE).toOffsetDateTime(), by)
                .update();
    }

    /** False when it was ended already. */
    boolean end(UUID id, String by, String why, Instant at) {
        return jdbc.sql("""
            UPDATE accounts.stand_in SET ended_at = ?, ended_by = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL\
            """)
                        .params(at.atZone(LegalTime.ZONE).toOffsetDateTime(), by, why, id)
                        .update()
                == 1;
    }

    Optional<Arrangement> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE s.id = ?")
                .param(id)
                .query(Arrangements::row)
                .optional();
    }

    /** Those that may still come to bear: neither ended nor run out, both still with the agency. */
    List<Arrangement> openIn(UUID agencyId, LocalDate today) {
        return jdbc.sql(SELECT + """
            WHERE s.agency_id = ? AND s.ended_at IS NULL AND s.to_day >= ?
              AND p.agency_id = s.agency_id AND d.agency_id = s.agency_id
            ORDER BY s.id\
            """)
                .params(agencyId, today)
                .query(Arrangements::row)
                .list();
    }

    /** Newest first, ended ones too. */
    List<Arrangement> concerning(UUID account, int limit) {
        return jdbc.sql(SELECT + "WHERE s.principal_id = ? OR s.deputy_id = ? ORDER BY s.to_day DESC, s.id LIMIT ?")
                .params(account, account, limit)
                .query(Arrangements::row)
                .list();
    }

    /** Of one agency, or of all with null. */
    List<Arrangement> latest(@Nullable UUID agencyId, int limit) {
        return jdbc.sql(SELECT + """
            WHERE s.agency_id = :agency::uuid OR :agency::uuid IS NULL
            ORDER BY (s.ended_at IS NULL) DESC, s.to_day DESC, s.id LIMIT :limit\
            """)
                .param("agency", agencyId)
                .param("limit", limit)
                .query(Arrangements::row)
                .list();
    }

    String seal(UUID id) {
        return jdbc.sql("SELECT accounts.seal_of_stand_in(s) FROM accounts.stand_in s WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private static String[] names(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().toArray(String[]::new);
    }

    private static Arrangement row(ResultSet rs, int n) throws SQLException {
        @Nullable OffsetDateTime ended = rs.getObject("ended_at", OffsetDateTime.class);
        return new Arrangement(
                rs.getObject("id", UUID.class),
                rs.getObject("agency_id", UUID.class),
                new Arrangement.Person(rs.getObject("principal_id", UUID.class), rs.getString("principal_name")),
                new Arrangement.Person(rs.getObject("deputy_id", UUID.class), rs.getString("deputy_name")),
                new Days(rs.getObject("from_day", LocalDate.class), rs.getObject("to_day", LocalDate.class)),
                rs.getBoolean("while_away"),
                permissions(rs),
                rs.getString("reason"),
                rs.getObject("named_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : new Arrangement.Ended(ended.toInstant(), rs.getString("ended_why")));
    }

    private static Set<Permission> permissions(ResultSet rs) throws SQLException {
        Set<Permission> named = EnumSet.noneOf(Permission.class);
        java.sql.@Nullable Array array = rs.getArray("permissions");
        if (array != null) {
            Arrays.stream((String[]) array.getArray()).map(Permission::valueOf).forEach(named::add);
        }
        return named;
    }
}
