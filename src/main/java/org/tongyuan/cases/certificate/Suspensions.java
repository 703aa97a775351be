package org.tongyuan.cases.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cases.suspension. */
@Repository
class Suspensions {

    private final JdbcClient jdbc;

    Suspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two officers who suspend or lift at once the second waits and sees what the first did. */
    void lock(UUID caseId) {
        jdbc.sql("SELECT case_id FROM cases.certificate WHERE case_id = ? FOR UPDATE")
                .param(caseId)
                .query((row, n) -> row.getObject(1))
                .list();
    }

    void add(Suspension s) {
        jdbc.sql("""
            INSERT INTO cases.suspension (id, case_id, from_day, until_day, reason, basis, document, decided_on,
                decided_at, decided_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        s.id(),
                        s.caseId(),
                        s.from(),
                        s.until(),
                        s.reason(),
                        s.basis(),
                        s.document(),
                        s.decidedOn(),
                        Timestamp.from(s.decidedAt()),
                        s.decidedBy()))
                .update();
    }

    void lift(UUID id, Suspension.Lifting as) {
        jdbc.sql("UPDATE cases.suspension SET lifted_on = ?, lifted_at = ?, lifted_by = ?, lifted_why = ? WHERE id = ?")
                .params(as.on(), Timestamp.from(as.at()), as.by(), as.why(), id)
                .update();
    }

    /** The digest of a row as it is now. */
    String seal(UUID id) {
        return jdbc.sql("SELECT cases.suspension_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Of each case and of the permits that it changed or renewed, in their order; as cases.suspension_reach says, found from these alone. */
    Map<UUID, List<Suspension>> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
            WITH RECURSIVE chain AS (
                SELECT which, which AS at FROM unnest(?::uuid[]) which
                UNION
                SELECT c.which, p.case_id FROM chain c JOIN cases.permit p ON p.replaced_by = c.at)
            SELECT s.*, c.which FROM chain c JOIN cases.suspension s ON s.case_id = c.at ORDER BY s.from_day, s.id\
            """).param(cases.toArray(UUID[]::new)).query((row, n) -> suspension(row)).list().stream()
                .collect(Collectors.groupingBy(Suspension::caseId));
    }

    private static Suspension suspension(ResultSet row) throws SQLException {
        var liftedOn = row.getObject("lifted_on", LocalDate.class);
        return new Suspension(
                row.getObject("id", UUID.class),
                row.getObject("which", UUID.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("reason"),
                row.getString("basis"),
                row.getString("document"),
                row.getObject("decided_on", LocalDate.class),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decided_by"),
                liftedOn == null
                        ? null
                        : new Suspension.Lifting(
                                liftedOn,
                                row.getTimestamp("lifted_at").toInstant(),
                                row.getString("lifted_by"),
                                row.getString("lifted_why")));
    }
}
