package org.tongyuan.accounts.standin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.LegalTime;

/** The rows of accounts.staff_leave. */
@Repository
class Leaves {

    private static final String SELECT = """
        SELECT l.*, a.staff_name FROM accounts.staff_leave l JOIN accounts.account a ON a.id = l.account_id
        """;

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Leave l, String by, Instant at) {
        jdbc.sql("""
            INSERT INTO accounts.staff_leave (id, account_id, kind, from_day, to_day, recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        l.id(),
                        l.accountId(),
                        l.kind().name(),
                        l.days().from(),
                        l.days().to())
                .params(at.atZone(LegalTime.ZONE).toOffsetDateTime(), by)
                .update();
    }

    /** False when it was ended already. */
    boolean end(UUID id, String by, Instant at) {
        return jdbc.sql("UPDATE accounts.staff_leave SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS NULL")
                        .params(at.atZone(LegalTime.ZONE).toOffsetDateTime(), by, id)
                        .update()
                == 1;
    }

    Optional<Leave> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE l.id = ?").param(id).query(Leaves::row).optional();
    }

    List<Leave> of(UUID account, int limit) {
        return jdbc.sql(SELECT + "WHERE l.account_id = ? ORDER BY l.from_day DESC LIMIT ?")
                .params(account, limit)
                .query(Leaves::row)
                .list();
    }

    /** Those of an agency's staff that are not over, whichever began first standing first. */
    List<Leave> openIn(UUID agencyId, LocalDate today) {
        return jdbc.sql(SELECT + """
            WHERE a.agency_id = ? AND l.ended_at IS NULL AND l.to_day >= ? ORDER BY l.from_day, l.id\
            """).params(agencyId, today).query(Leaves::row).list();
    }

    private static Leave row(ResultSet rs, int n) throws SQLException {
        return new Leave(
                rs.getObject("id", UUID.class),
                rs.getObject("account_id", UUID.class),
                rs.getString("staff_name"),
                Leave.Kind.valueOf(rs.getString("kind")),
                new Days(rs.getObject("from_day", LocalDate.class), rs.getObject("to_day", LocalDate.class)),
                rs.getObject("ended_at") != null);
    }
}
