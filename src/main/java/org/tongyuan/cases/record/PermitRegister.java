package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Permits and bars as other cases ask for them. */
@Repository
public class PermitRegister {

    private final JdbcClient jdbc;

    PermitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A permit with the case that gave it. */
    public record Held(UUID caseId, UUID applicantId, UUID agencyId, String itemCode, Permit permit) {}

    /** The newest permit of this number, or that of the case with this number. */
    public Optional<Held> find(String number) {
        return jdbc.sql("""
            SELECT c.applicant_person_id, c.agency_id, c.item_code, p.*
            FROM cases.permit p JOIN cases.case_file c ON c.id = p.case_id
            WHERE p.number = :number OR p.case_id = (SELECT id FROM cases.case_file WHERE number = :number)
            ORDER BY p.state = 'VALID' DESC, p.valid_from DESC LIMIT 1\
            """)
                .param("number", number)
                .query((row, n) -> new Held(
                        row.getObject("case_id", UUID.class),
                        row.getObject("applicant_person_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        row.getString("item_code"),
                        permit(row)))
                .optional();
    }

    /** From a row with the columns of cases.permit. */
    public static Permit permit(ResultSet row) throws SQLException {
        return new Permit(
                row.getString("number"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                Permit.State.valueOf(row.getString("state")),
                row.getObject("since", LocalDate.class),
                row.getString("reason"),
                row.getObject("replaced_by", UUID.class));
    }

    /** Whether a person holds a permit of this number that is in force. */
    public boolean holds(UUID applicant, String number, LocalDate on) {
        return find(number)
                .filter(held ->
                        held.applicantId().equals(applicant) && held.permit().inForceOn(on))
                .isPresent();
    }

    /** Until when a person may not apply for an item again. */
    public Optional<LocalDate> barredUntil(UUID applicant, String itemCode, LocalDate on) {
        return jdbc.sql("""
            SELECT max(f.barred_until) FROM cases.case_file c JOIN cases.falsehood f ON f.case_id = c.id
            WHERE c.applicant_person_id = ? AND c.item_code = ? AND f.barred_until >= ?\
            """)
                .params(applicant, itemCode, on)
                .query(LocalDate.class)
                .optional();
    }

    /** Decisions on the same scarce item wait for each other. */
    public void lockQuota(String itemCode) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('quota:' || ?))")
                .param(itemCode)
                .query((row, n) -> n)
                .list();
    }

    public int inForce(String itemCode, LocalDate on) {
        return jdbc.sql("""
            SELECT count(*) FROM cases.permit p JOIN cases.case_file c ON c.id = p.case_id
            WHERE c.item_code = ? AND p.state = 'VALID' AND (p.valid_until IS NULL OR p.valid_until >= ?)\
            """).params(itemCode, on).query(Integer.class).single();
    }

    /** The number of a case of the same item that was accepted before this one and is still undecided. */
    public Optional<String> acceptedBefore(CaseSnapshot c) {
        return jdbc.sql("""
            SELECT number FROM cases.case_file
            WHERE item_code = ? AND ended_on IS NULL AND decided_on IS NULL AND id <> ?
              AND (accepted_on, received_at) < (?, ?)
            ORDER BY accepted_on, received_at LIMIT 1\
            """)
                .params(CaseFileRow.values(
                        c.head().itemCode(),
                        c.head().id(),
                        c.dates().acceptedOn(),
                        CaseFileRow.timestamp(c.head().receivedAt())))
                .query(String.class)
                .optional();
    }
}
