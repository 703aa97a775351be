package org.tongyuan.cases.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseResult;
import org.tongyuan.cases.CaseResults;
import org.tongyuan.cases.rules.DecisionKind;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.LegalTime;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads results from the cases' own rows. */
@Component
class DecidedCases implements CaseResults {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    /** What ended by its term alone counts as it was given: whoever publishes it shows the term. */
    private static final String SELECT = """
        SELECT c.id, c.number, c.item_version_id, c.item_code, c.item_name, c.profile, c.agency_id, c.region_code,
            c.applicant_person_id, c.out_of_time, d.kind, d.decided_on, d.reasons, d.legal_basis, d.result,
            p.number AS permit, p.valid_from, p.valid_until, p.state, p.since, h.from_day, h.until_day, f.effective_on,\
        """ + PermitRegister.STANDING + """
         AS standing
        FROM cases.case_file c JOIN cases.decision d ON d.case_id = c.id LEFT JOIN cases.permit p ON p.case_id = c.id
        LEFT JOIN (SELECT DISTINCT ON (s.case_id) s.case_id, s.from_day, s.until_day FROM cases.suspension_reach s WHERE s.from_day <= :today
            AND (s.until_day IS NULL OR s.until_day >= :today) AND (s.lifted_on IS NULL OR s.lifted_on > :today)
            ORDER BY s.case_id, s.from_day, s.id) h ON h.case_id = p.case_id
        LEFT JOIN (SELECT r.case_id, min(r.effective_on) AS effective_on FROM cases.forfeiture_reach r WHERE r.annulled_on IS NULL
            GROUP BY r.case_id) f ON f.case_id = p.case_id
        WHERE c.id = ANY (:cases)\
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final LegalTime time;

    DecidedCases(JdbcClient jdbc, JsonMapper json, LegalTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    @Override
    public List<CaseResult> of(Collection<UUID> cases) {
        return jdbc.sql(SELECT)
                .param("cases", cases.toArray(UUID[]::new))
                .param("today", time.today())
                .query((row, n) -> map(row))
                .list();
    }

    private CaseResult map(ResultSet row) throws SQLException {
        return new CaseResult(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("item_version_id", UUID.class),
                row.getString("item_code"),
                row.getString("item_name"),
                ProcedureProfile.valueOf(row.getString("profile")),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                row.getObject("applicant_person_id", UUID.class),
                DecisionKind.valueOf(row.getString("kind")) == DecisionKind.GRANT,
                row.getObject("decided_on", LocalDate.class),
                json.readValue(row.getString("reasons"), TEXTS),
                json.readValue(row.getString("legal_basis"), TEXTS),
                row.getString("result"),
                given(row),
                row.getBoolean("out_of_time"));
    }

    private static CaseResult.@Nullable Given given(ResultSet row) throws SQLException {
        String number = row.getString("permit");
        if (number == null) {
            return null;
        }
        var standing = switch (Standing.valueOf(row.getString("standing"))) {
            case SUSPENDED -> CaseResult.Standing.SUSPENDED;
            case FORFEITED -> CaseResult.Standing.FORFEITED;
            default -> CaseResult.Standing.valueOf(row.getString("state"));
        };
        return new CaseResult.Given(
                number,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                standing,
                row.getObject(
                        switch (standing) {
                            case SUSPENDED -> "from_day";
                            case FORFEITED -> "effective_on";
                            default -> "since";
                        },
                        LocalDate.class),
                standing == CaseResult.Standing.SUSPENDED ? row.getObject("until_day", LocalDate.class) : null);
    }
}
