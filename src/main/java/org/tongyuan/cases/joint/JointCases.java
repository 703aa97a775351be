package org.tongyuan.cases.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of joint cases with their branches. */
@Repository
class JointCases {

    private final JdbcClient jdbc;

    JointCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number, or by the id that a branch knows. */
    JointCase require(String number) {
        return find(number.startsWith("YJS-") ? "number = ?" : "id::text = ?", number)
                .orElseThrow(() -> new NotFound("joint case " + number));
    }

    Optional<JointCase> find(UUID id) {
        return find("id = ?", id);
    }

    /** Locked until the transaction ends; the branches are read after the lock, as the acts before left them. */
    JointCase lock(UUID id) {
        var head = jdbc.sql("SELECT * FROM cases.joint_case WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> JointRows.joint(row))
                .optional()
                .orElseThrow(() -> new NotFound("joint case " + id));
        return with(head, branches(List.of(id)).getOrDefault(id, List.of()));
    }

    private Optional<JointCase> find(String where, Object value) {
        return jdbc.sql("SELECT * FROM cases.joint_case WHERE " + where)
                .param(value)
                .query((row, n) -> JointRows.joint(row))
                .optional()
                .map(c -> with(
                        c,
                        branches(List.of(c.head().id())).getOrDefault(c.head().id(), List.of())));
    }

    /** Newest first: of the people; or with a branch at the agency, null for every agency. */
    List<JointCase> of(Collection<UUID> applicants) {
        return many(
                "applicant_person_id = ANY (?) ORDER BY id DESC LIMIT 100", (Object) applicants.toArray(UUID[]::new));
    }

    /** What falls due first stands first, then what is done, the newest first; null is every agency. */
    List<JointCase> at(@Nullable UUID agency, boolean open, int most) {
        return many(
                "(?::uuid IS NULL OR id IN (SELECT joint_id FROM cases.joint_branch WHERE agency_id = ?::uuid)) AND"
                        + " (decided_on IS NULL) = ? ORDER BY coalesce(statutory_due_on, promised_due_on) NULLS LAST,"
                        + " decided_on DESC, id DESC LIMIT ?",
                agency,
                agency,
                open,
                most);
    }

    /** Those whose clocks run. */
    List<UUID> running() {
        return jdbc.sql("SELECT id FROM cases.joint_case WHERE state = 'ACCEPTED' ORDER BY id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private List<JointCase> many(String where, @Nullable Object... values) {
        var heads = jdbc.sql("SELECT * FROM cases.joint_case WHERE " + where)
                .params(Arrays.asList(values))
                .query((row, n) -> JointRows.joint(row))
                .list();
        var branches = branches(heads.stream().map(c -> c.head().id()).toList());
        return heads.stream()
                .map(c -> with(c, branches.getOrDefault(c.head().id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Branch>> branches(List<UUID> ids) {
        var found = new LinkedHashMap<UUID, List<Branch>>();
        jdbc.sql("SELECT * FROM cases.joint_branch WHERE joint_id = ANY (?) ORDER BY joint_id, place")
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getObject("joint_id", UUID.class), id -> new ArrayList<>())
                        .add(JointRows.branch(row)))
                .list();
        return found;
    }

    private static JointCase with(JointCase c, List<Branch> branches) {
        return new JointCase(
                c.head(),
                c.state(),
                c.acceptedOn(),
                c.statutory(),
                c.promised(),
                c.decidedOn(),
                c.letterId(),
                branches,
                c.version());
    }

    void insert(JointCase c) {
        var head = c.head();
        jdbc.sql("""
            INSERT INTO cases.joint_case (id, number, journey, name, promised_days, promised_basis, applicant_person_id, agent_person_id,
                lead_agency_id, region_code, received_on, out_of_time, state, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', 0)\
            """)
                .params(Arrays.asList(
                        head.id(),
                        head.number(),
                        head.journey(),
                        head.name(),
                        head.promisedDays(),
                        head.promisedBasis(),
                        head.applicantId(),
                        head.agentId()))
                .params(head.leadAgencyId(), head.regionCode(), head.receivedOn(), head.outOfTime())
                .update();
    }

    void add(UUID jointId, Branch b) {
        jdbc.sql("""
            INSERT INTO cases.joint_branch (joint_id, place, case_id, number, item_name, agency_id, licence, state, accepted_on, paused,
                due_on, decision, decided_on, ended_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(jointId, b.place(), b.caseId(), b.number(), b.itemName(), b.agencyId(), b.licence())
                .params(values(b))
                .update();
    }

    /** Keeps what a case told of itself. */
    void change(Branch b) {
        jdbc.sql("""
            UPDATE cases.joint_branch SET state = ?, accepted_on = ?, paused = ?, due_on = ?, decision = ?, decided_on = ?, ended_on = ?
            WHERE case_id = ?\
            """).params(values(b)).param(b.caseId()).update();
    }

    private static List<@Nullable Object> values(Branch b) {
        return Arrays.asList(
                b.state().name(),
                b.acceptedOn(),
                b.paused(),
                b.dueOn(),
                b.decision() == null ? null : b.decision().name(),
                b.decidedOn(),
                b.endedOn());
    }

    void save(JointCase c) {
        var legal = c.statutory();
        var own = c.promised();
        int rows = jdbc.sql("""
            UPDATE cases.joint_case SET state = ?, accepted_on = ?, statutory = ?::jsonb, statutory_due_on = ?, promised = ?::jsonb,
                promised_due_on = ?, awaiting_year = ?, decided_on = ?, letter_id = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        c.state().name(),
                        c.acceptedOn(),
                        legal == null ? null : ClockJson.toJson(legal.clock()),
                        legal == null ? null : legal.dueOn(),
                        own == null ? null : ClockJson.toJson(own.clock()),
                        own == null ? null : own.dueOn(),
                        awaiting(legal, own),
                        c.decidedOn(),
                        c.letterId()))
                .params(c.head().id(), c.version())
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static @Nullable Integer awaiting(@Nullable DatedClock legal, @Nullable DatedClock own) {
        return legal != null && legal.awaitingYear() != null
                ? legal.awaitingYear()
                : own == null ? null : own.awaitingYear();
    }
}
