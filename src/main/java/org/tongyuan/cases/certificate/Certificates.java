package org.tongyuan.cases.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.cases.record.PermitRegister;
import org.tongyuan.items.ProcedureProfile;

/** Certificates, put together from the permits, the cases that gave them, and their suspensions. */
@Repository
public class Certificates {

    private static final String SELECT = """
        SELECT c.id AS case_id, c.number AS case_number, c.item_version_id, c.item_code, c.item_name, c.profile, c.agency_id,
            c.applicant_person_id, e.name, e.code, p.number, p.valid_from, p.valid_until, p.state, p.since, p.reason, p.replaced_by, p.public_reason,
            r.number AS new_number, n.code AS new_code
        FROM cases.certificate e JOIN cases.permit p ON p.case_id = e.case_id JOIN cases.case_file c ON c.id = e.case_id
        LEFT JOIN cases.permit r ON r.case_id = p.replaced_by LEFT JOIN cases.certificate n ON n.case_id = p.replaced_by
        WHERE e.name IS NOT NULL\
        """;

    private final JdbcClient jdbc;
    private final Suspensions suspensions;
    private final Forfeitures forfeitures;

    Certificates(JdbcClient jdbc, Suspensions suspensions, Forfeitures forfeitures) {
        this.jdbc = jdbc;
        this.suspensions = suspensions;
        this.forfeitures = forfeitures;
    }

    public Optional<Certificate> byCode(String code) {
        return with(jdbc.sql(SELECT + " AND e.code = ?")
                        .param(code)
                        .query((row, n) -> bare(row))
                        .list())
                .stream()
                .findFirst();
    }

    public Optional<Certificate> ofCase(String caseNumber) {
        return with(jdbc.sql(SELECT + " AND c.number = ?")
                        .param(caseNumber)
                        .query((row, n) -> bare(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<Certificate> byCases(Collection<UUID> cases) {
        return cases.isEmpty()
                ? List.of()
                : with(jdbc.sql(SELECT + " AND e.case_id = ANY (?)")
                        .param(cases.toArray(UUID[]::new))
                        .query((row, n) -> bare(row))
                        .list());
    }

    /** What these persons hold or held, the newest first. */
    public List<Certificate> heldBy(Collection<UUID> holders) {
        return holders.isEmpty()
                ? List.of()
                : with(jdbc.sql(SELECT + " AND c.applicant_person_id = ANY (?) ORDER BY p.valid_from DESC, c.id DESC")
                        .param(holders.toArray(UUID[]::new))
                        .query((row, n) -> bare(row))
                        .list());
    }

    /** A page of an agency's list, what ends first stands first; {@code agency} null for every agency. */
    List<Certificate> list(@Nullable UUID agency, CertificateFilter filter, LocalDate today, int most, int offset) {
        return with(jdbc.sql(SELECT + """
             AND (:agency::uuid IS NULL OR c.agency_id = :agency)
              AND (:number = '' OR p.number = :number OR c.number = :number)
              AND (:standing = '' OR \
            """ + PermitRegister.STANDING + """
             = :standing)
              AND (:last::date IS NULL OR (p.state = 'VALID' AND p.valid_until BETWEEN :today AND :last))
            ORDER BY p.valid_until NULLS LAST, c.id LIMIT :most OFFSET :offset\
            """)
                .param("agency", agency)
                .param("number", filter.number())
                .param(
                        "standing",
                        filter.standing() == null ? "" : filter.standing().name())
                .param("last", filter.within() == null ? null : today.plusDays(filter.within()))
                .param("today", today)
                .param("most", most)
                .param("offset", offset)
                .query((row, n) -> bare(row))
                .list());
    }

    /** Valid ones that end within so many days and whose holder has asked for nothing yet; real cases only. */
    List<Certificate> toRemind(LocalDate today, int days, int most) {
        return with(jdbc.sql(SELECT + """
             AND p.state = 'VALID' AND NOT c.out_of_time AND p.valid_until BETWEEN ? AND ?
              AND NOT EXISTS (SELECT FROM cases.certificate_reminder m WHERE m.case_id = p.case_id AND m.valid_until = p.valid_until
                AND m.days <= ?)
              AND NOT EXISTS (SELECT FROM cases.forfeiture_reach f WHERE f.case_id = p.case_id AND f.annulled_on IS NULL)
              AND NOT EXISTS (SELECT FROM cases.case_file f WHERE f.concerns_case_id = p.case_id AND f.ended_on IS NULL
                AND f.decided_on IS NULL)
            ORDER BY p.valid_until, c.id LIMIT ?\
            """)
                .params(today, today.plusDays(days), days, most)
                .query((row, n) -> bare(row))
                .list());
    }

    private List<Certificate> with(List<Certificate> bare) {
        var cases = bare.stream().map(c -> c.source().caseId()).collect(Collectors.toSet());
        Map<UUID, List<Suspension>> suspended = suspensions.of(cases);
        Map<UUID, List<Forfeiture>> forfeited = forfeitures.of(cases);
        return bare.stream()
                .map(c -> new Certificate(
                        c.source(),
                        c.name(),
                        c.code(),
                        c.permit(),
                        suspended.getOrDefault(c.source().caseId(), List.of()),
                        forfeited.getOrDefault(c.source().caseId(), List.of()),
                        c.replacedBy()))
                .toList();
    }

    private static Certificate bare(ResultSet row) throws SQLException {
        String newNumber = row.getString("new_number");
        String newCode = row.getString("new_code");
        return new Certificate(
                new Certificate.Source(
                        row.getObject("case_id", UUID.class),
                        row.getString("case_number"),
                        row.getObject("item_version_id", UUID.class),
                        row.getString("item_code"),
                        row.getString("item_name"),
                        ProcedureProfile.valueOf(row.getString("profile")),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("applicant_person_id", UUID.class)),
                row.getString("name"),
                row.getString("code"),
                PermitRegister.permit(row),
                List.of(),
                List.of(),
                newNumber == null || newCode == null ? null : new Certificate.Replacement(newNumber, newCode));
    }
}
