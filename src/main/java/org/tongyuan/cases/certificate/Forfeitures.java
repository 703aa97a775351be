package org.tongyuan.cases.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cases.forfeiture. */
@Repository
class Forfeitures {

    private final JdbcClient jdbc;

    Forfeitures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Forfeiture f) {
        jdbc.sql("""
            INSERT INTO cases.forfeiture (id, case_id, effective_on, decided_on, agency, document, basis, public_reason, reason,
                recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        f.id(),
                        f.caseId(),
                        f.effectiveOn(),
                        f.decidedOn(),
                        f.agency(),
                        f.document(),
                        f.basis(),
                        f.publicReason(),
                        f.reason(),
                        Timestamp.from(f.recordedAt()),
                        f.recordedBy())
                .update();
    }

    void annul(UUID id, Forfeiture.Annulment as) {
        jdbc.sql("UPDATE cases.forfeiture SET annulled_on = ?, annulled_at = ?, annulled_by = ?, annulled_why ="
                        + " ? WHERE id = ?")
                .params(as.on(), Timestamp.from(as.at()), as.by(), as.why(), id)
                .update();
    }

    /** The digest of a row as it is now. */
    String seal(UUID id) {
        return jdbc.sql("SELECT cases.forfeiture_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Of each case and of the permits that changed or renewed it, in their order; as cases.forfeiture_reach says, found from these alone. */
    Map<UUID, List<Forfeiture>> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
            WITH RECURSIVE chain AS (
                SELECT which, which AS at FROM unnest(?::uuid[]) which
                UNION
                SELECT c.which, p.replaced_by FROM chain c JOIN cases.permit p ON p.case_id = c.at WHERE p.replaced_by IS NOT NULL)
            SELECT f.*, c.which FROM chain c JOIN cases.forfeiture f ON f.case_id = c.at ORDER BY f.effective_on, f.id\
            """).param(cases.toArray(UUID[]::new)).query((row, n) -> forfeiture(row)).list().stream()
                .collect(Collectors.groupingBy(Forfeiture::caseId));
    }

    private static Forfeiture forfeiture(ResultSet row) throws SQLException {
        var annulledOn = row.getObject("annulled_on", LocalDate.class);
        return new Forfeiture(
                row.getObject("id", UUID.class),
                row.getObject("which", UUID.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("decided_on", LocalDate.class),
                row.getString("agency"),
                row.getString("document"),
                row.getString("basis"),
                row.getString("public_reason"),
                row.getString("reason"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("recorded_by"),
                annulledOn == null
                        ? null
                        : new Forfeiture.Annulment(
                                annulledOn,
                                row.getTimestamp("annulled_at").toInstant(),
                                row.getString("annulled_by"),
                                row.getString("annulled_why")));
    }
}
