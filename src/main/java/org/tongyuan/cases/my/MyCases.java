package org.tongyuan.cases.my;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.outside.OutsidePlaces;
import org.tongyuan.cases.outside.OutsideSystem;
import org.tongyuan.cases.outside.OutsideSystems;

/** The cases of a citizen and of those for whom they act, straight into the page's lines. */
@Component
class MyCases {

    /** A page of these; more are reached by their year. */
    static final int MOST = 200;

    /** One case in the list; {@code outside} is null for our own. */
    record Line(
            String number,
            String itemName,
            CaseState state,
            UUID applicantId,
            LocalDate receivedOn,
            @Nullable LocalDate supplyDueOn,
            @Nullable LocalDate endedOn,
            @Nullable Outside outside) {

        boolean mine(UUID personId) {
            return applicantId.equals(personId);
        }

        /** Needs a correction that is given in here. */
        public boolean toCorrect() {
            return state == CaseState.CORRECTION_NOTIFIED && outside == null;
        }

        public String href() {
            return outside == null
                    ? UriComponentsBuilder.fromPath("/my/cases")
                            .pathSegment(number)
                            .encode()
                            .toUriString()
                    : OutsidePlaces.address(
                            "/my/outside-cases", outside.system().code(), number);
        }
    }

    /** The system that handles the case, and its own word for the state. */
    record Outside(OutsideSystem system, String word) {}

    private static final String LINES = """
        SELECT id, number, item_name, state, applicant_person_id, received_on, ended_on, supply_due_on, system_id, word FROM (
            (SELECT c.id, c.number, c.item_name, c.state, c.applicant_person_id, c.received_on, c.ended_on,
                (SELECT k.due_on FROM cases.clock k WHERE k.case_id = c.id AND k.kind = 'SUPPLY') AS supply_due_on,
                NULL::uuid AS system_id, NULL::text AS word
            FROM cases.case_file c
            WHERE c.applicant_person_id IN (:applicants) OR c.agent_person_id = :self
            ORDER BY c.ended_on IS NOT NULL, c.id DESC LIMIT :most)
            UNION ALL
            (SELECT c.id, c.number, c.item_name, c.state, c.applicant_person_id, c.received_on, c.ended_on, NULL::date, c.system_id, c.word
            FROM cases.outside_case c
            WHERE c.applicant_person_id IN (:applicants)
            ORDER BY c.ended_on IS NOT NULL, c.id DESC LIMIT :most)) AS both_kinds
        ORDER BY ended_on IS NOT NULL, received_on DESC, id DESC LIMIT :most\
        """;

    private final JdbcClient jdbc;
    private final OutsideSystems systems;

    MyCases(JdbcClient jdbc, OutsideSystems systems) {
        this.jdbc = jdbc;
        this.systems = systems;
    }

    /** {@code applicants}: the citizen and those they act for; {@code self} may also have come as an agent at a window. */
    List<Line> of(List<UUID> applicants, UUID self) {
        return jdbc.sql(LINES)
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
                        row.getObject("ended_on", LocalDate.class),
                        outside(row.getObject("system_id", UUID.class), row.getString("word"))))
                .list();
    }

    private @Nullable Outside outside(@Nullable UUID system, String word) {
        return system == null ? null : new Outside(systems.require(system), word);
    }
}
