package org.tongyuan.cases.record;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of open steps at another agency than the case's own, by which that agency's desk finds them in the order in which they
 * fall due. Most cases have no such step and cost nothing here.
 */
@Component
class StepsElsewhere {

    private final JdbcClient jdbc;

    StepsElsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** After the case's rows were written: the date is read from them. */
    void keep(Case c) {
        var now = c.now();
        UUID own = now.head().agencyId();
        if (now.steps().all().stream().map(CaseStep::agencyId).allMatch(own::equals)) {
            return;
        }
        UUID[] open = now.steps().open().stream()
                .map(CaseStep::agencyId)
                .filter(agency -> !agency.equals(own))
                .distinct()
                .toArray(UUID[]::new);
        jdbc.sql("""
            WITH gone AS (DELETE FROM cases.step_elsewhere WHERE case_id = :id AND agency_id <> ALL (:open))
            INSERT INTO cases.step_elsewhere (case_id, agency_id, due_rank)
            SELECT c.id, agency, c.due_rank FROM cases.case_file c, unnest(:open) AS agency WHERE c.id = :id
            ON CONFLICT (case_id, agency_id) DO UPDATE SET due_rank = excluded.due_rank
            WHERE step_elsewhere.due_rank <> excluded.due_rank\
            """).param("id", c.id()).param("open", open).update();
    }
}
