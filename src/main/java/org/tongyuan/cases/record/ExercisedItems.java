package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseExercises;
import org.tongyuan.cases.CaseState;

/** Reads how items are exercised from the cases' own rows. */
@Component
class ExercisedItems implements CaseExercises {

    private final JdbcClient jdbc;

    ExercisedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Counts counts(Collection<String> items, LocalDate yearFrom) {
        return jdbc.sql("""
            SELECT count(*) FILTER (WHERE c.decided_on IS NULL AND c.ended_on IS NULL)::int AS running,
                count(*) FILTER (WHERE c.received_on >= :from)::int AS received,
                count(*) FILTER (WHERE c.decided_on >= :from AND d.kind = 'GRANT')::int AS granted,
                count(*) FILTER (WHERE c.decided_on >= :from AND d.kind = 'REFUSE')::int AS refused,
                count(*) FILTER (WHERE c.decided_on >= :from AND c.decided_on > coalesce(c.promised_due_on, c.statutory_due_on))::int AS late
            FROM cases.case_file c LEFT JOIN cases.decision d ON d.case_id = c.id
            WHERE c.item_code = ANY (:items) AND NOT c.out_of_time\
            """)
                .param("items", items.toArray(String[]::new))
                .param("from", yearFrom)
                .query(new SimplePropertyRowMapper<>(Counts.class))
                .single();
    }

    @Override
    public List<Running> running(Collection<String> items, int most) {
        return jdbc.sql("""
            SELECT c.applicant_person_id, c.received_on, c.state, c.due_on,
                (SELECT s.stage_name FROM cases.step s WHERE s.case_id = c.id AND s.state = 'OPEN' ORDER BY s.stage, s.place LIMIT 1)
                    AS stage
            FROM cases.case_file c
            WHERE c.item_code = ANY (?) AND c.decided_on IS NULL AND c.ended_on IS NULL AND NOT c.out_of_time
            ORDER BY c.due_rank, c.id LIMIT ?\
            """)
                .params(items.toArray(String[]::new), most)
                .query((row, n) -> {
                    String stage = row.getString("stage");
                    return new Running(
                            row.getObject("applicant_person_id", UUID.class),
                            row.getObject("received_on", LocalDate.class),
                            stage == null
                                    ? CaseState.valueOf(row.getString("state")).label()
                                    : stage,
                            row.getObject("due_on", LocalDate.class));
                })
                .list();
    }

    @Override
    public List<Granted> granted(Collection<String> items, int most) {
        return jdbc.sql("""
            SELECT c.id AS case_id, c.applicant_person_id AS applicant_id, c.received_on, c.decided_on
            FROM cases.case_file c JOIN cases.decision d ON d.case_id = c.id AND d.kind = 'GRANT'
            WHERE c.item_code = ANY (?) AND NOT c.out_of_time ORDER BY c.decided_on DESC, c.id DESC LIMIT ?\
            """)
                .params(items.toArray(String[]::new), most)
                .query(new SimplePropertyRowMapper<>(Granted.class))
                .list();
    }
}
