package org.tongyuan.cases.my;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;

/** The cases of a citizen and of those for whom they act, straight into the page's lines. */
@Component
class MyCases {

    /** A page of these; more are reached by their year. */
    static final int MOST = 200;

    /** One case in the list. */
    record Line(
            String number,
            String itemName,
            CaseState state,
            UUID applicantId,
            LocalDate receivedOn,
            @Nullable LocalDate supplyDueOn,
            @Nullable LocalDate endedOn) {

        boolean mine(UUID personId) {
            return applicantId.equals(personId);
        }

        public boolean toCorrect() {
            return state == CaseState.CORRECTION_NOTIFIED;
        }
    }

    private final JdbcClient jdbc;

    MyCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code applicants}: the citizen and those they act for; {@code self} may also have come as an agent at a window. */
    List<Line> of(List<UUID> applicants, UUID self) {
        return jdbc.sql("""
            SELECT c.number, c.item_name, c.state, c.applicant_person_id, c.received_on, c.ended_on,
                (SELECT k.due_on FROM cases.clock k WHERE k.case_id = c.id AND k.kind = 'SUPPLY') AS supply_due_on
            FROM cases.case_file c
            WHERE c.applicant_person_id IN (:applicants) OR c.agent_person_id = :self
            ORDER BY c.ended_on IS NOT NULL, c.id DESC LIMIT :most\
            """)
                .param("applicants", applicants)
                .param("self", self)
                .param("most", MOST)
                .query((row, n) -> new Line(
                        row.getString("number"),
                        row.getString("item_name"),
                        CaseState.valueOf(row.getString("state")),
                        row.getObject("applicant_person_id", UUID.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("supply_due_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)))
                .list();
    }
}
