package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.items.ItemVersion.Purpose;
import org.tongyuan.platform.LegalBasis;

/** Permits and bars as other cases ask for them. */
@Repository
public class PermitRegister {

    /**
     * Where the permit {@code p} stands on {@code :today}, a name of {@link Standing}; the same as a certificate reckons for itself, which
     * a test compares.
     */
    public static final String STANDING = """
        (CASE WHEN p.state <> 'VALID' AND p.since <= :today THEN p.state
            WHEN p.case_id IN (SELECT f.case_id FROM cases.forfeiture_reach f WHERE f.effective_on <= :today AND f.annulled_on IS NULL)
                THEN 'FORFEITED'
            WHEN p.valid_until < :today THEN 'EXPIRED'
            WHEN p.case_id IN (SELECT s.case_id FROM cases.suspension_reach s WHERE s.from_day <= :today
                AND (s.until_day IS NULL OR s.until_day >= :today) AND (s.lifted_on IS NULL OR s.lifted_on > :today)) THEN 'SUSPENDED'
            WHEN p.valid_from > :today THEN 'PENDING'
            ELSE 'VALID' END)\
        """;

    private static final String HELD = "SELECT c.applicant_person_id, c.agency_id, c.item_code, p.*, " + STANDING
            + " AS standing FROM cases.permit p JOIN cases.case_file c ON c.id = p.case_id";

    private final JdbcClient jdbc;

    PermitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A permit with the case that gave it, and where it stands on the day it was asked for. */
    public record Held(
            UUID caseId, UUID applicantId, UUID agencyId, String itemCode, Permit permit, Standing standing) {

        /** Why it cannot be changed or renewed: the key of the words, empty when it can. */
        @LegalBasis("行政许可法, art. 49")
        @LegalBasis("行政许可法, art. 50")
        public Optional<String> obstacle(Purpose purpose) {
            return switch (standing) {
                case VALID, PENDING -> Optional.empty();
                // What may not be used for a time still ends on its day: its holder must be able to ask for the renewal
                // in time.
                case SUSPENDED ->
                    purpose == Purpose.RENEWAL ? Optional.empty() : Optional.of("case.concerns.suspended");
                case FORFEITED -> Optional.of("case.concerns.forfeited");
                default -> Optional.of("case.concerns.not-in-force");
            };
        }
    }

    /** The newest permit of this number, or that of the case with this number. */
    public Optional<Held> find(String number, LocalDate on) {
        return jdbc.sql(HELD + """
             WHERE p.number = :number OR p.case_id = (SELECT id FROM cases.case_file WHERE number = :number)
            ORDER BY p.state = 'VALID' DESC, p.valid_from DESC LIMIT 1\
            """)
                .param("number", number)
                .param("today", on)
                .query((row, n) -> held(row))
                .optional();
    }

    /** The permit that a case gave. */
    public Optional<Held> ofCase(UUID caseId, LocalDate on) {
        return jdbc.sql(HELD + " WHERE p.case_id = :case")
                .param("case", caseId)
                .param("today", on)
                .query((row, n) -> held(row))
                .optional();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getObject("case_id", UUID.class),
                row.getObject("applicant_person_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("item_code"),
                permit(row),
                Standing.valueOf(row.getString("standing")));
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
                row.getObject("replaced_by", UUID.class),
                row.getString("public_reason"));
    }

    /** Why a person cannot have the permit of this number changed or renewed: the key of the words, empty when they can. */
    public Optional<String> obstacle(UUID applicant, String number, Purpose purpose, LocalDate on) {
        return find(number, on)
                .filter(held -> held.applicantId().equals(applicant))
                .map(held -> held.obstacle(purpose))
                .orElse(Optional.of("citizen.concerns.unknown"));
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

    /** How many permits take up the quota of an item: a suspended one keeps its place, one that a penalty took away does not. */
    @LegalBasis("行政许可法, art. 57")
    public int inForce(String itemCode, LocalDate on) {
        return jdbc.sql("SELECT count(*) FROM cases.permit p JOIN cases.case_file c ON c.id = p.case_id WHERE"
                        + " c.item_code = :item AND p.state"
                        + " = 'VALID'"
                        + " AND " + STANDING + " IN ('VALID', 'PENDING', 'SUSPENDED')")
                .param("item", itemCode)
                .param("today", on)
                .query(Integer.class)
                .single();
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
