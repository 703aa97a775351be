package org.tongyuan.cases.forbearance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;

/** What was forgiven in a case, for the review of its file: number, result and day, and nothing of the person. */
@Component
public class GrantedForbearances {

    private final JdbcClient jdbc;

    GrantedForbearances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A granted request; {@code result} in words. */
    public record Granted(String number, String result, LocalDate on) {}

    /** Those whose last ruling grants, in their order. */
    public List<Granted> of(UUID caseId) {
        return jdbc.sql("""
            SELECT f.number, g.result, g.at FROM cases.forbearance f JOIN cases.forbearance_ruling g ON g.forbearance_id = f.id
            WHERE f.case_id = ? AND g.result <> 'REFUSE'
                AND g.turn = (SELECT max(l.turn) FROM cases.forbearance_ruling l WHERE l.forbearance_id = f.id) ORDER BY f.id\
            """)
                .param(caseId)
                .query((row, n) -> new Granted(
                        row.getString("number"),
                        Ruling.Result.valueOf(row.getString("result")).label(),
                        LegalTime.dateOf(row.getTimestamp("at").toInstant())))
                .list();
    }
}
