package org.tongyuan.complaints.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.complaints.complaint.Complaint.Measure;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps complaints with their measures; who changes one has locked it. */
@Repository
class Complaints {

    static final int MOST = 200;

    private static final String SELECT = "SELECT c.* FROM complaints.complaint c ";

    private final JdbcClient jdbc;
    private final ComplaintRows rows;

    Complaints(JdbcClient jdbc, ComplaintRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    Complaint require(String number) {
        return find(number).orElseThrow(() -> new NotFound("complaint " + number));
    }

    Optional<Complaint> find(String number) {
        return one("WHERE c.number = ?", number);
    }

    /** Locked until the transaction ends. */
    Complaint lock(String number) {
        return one("WHERE c.number = ? FOR UPDATE", number).orElseThrow(() -> new NotFound("complaint " + number));
    }

    Complaint lock(UUID id) {
        return one("WHERE c.id = ? FOR UPDATE", id).orElseThrow(() -> new NotFound("complaint " + id));
    }

    private Optional<Complaint> one(String where, Object key) {
        return jdbc.sql(SELECT + where).param(key).query(rows).optional().map(this::filled);
    }

    private Complaint filled(Complaint c) {
        var measures = measures(c.head().id());
        return measures.isEmpty()
                ? c
                : new Complaint(
                        c.head(),
                        c.said(),
                        c.state(),
                        c.accept(),
                        c.answer(),
                        c.decision(),
                        c.answered(),
                        measures,
                        c.endedOn(),
                        c.version());
    }

    /** What an agency handles: open ones by their day, ended ones newest first; without measures. */
    List<Complaint> of(UUID handler, boolean open) {
        return jdbc.sql(SELECT + "WHERE c.handler_id = ? AND (c.ended_on IS NULL) = ? ORDER BY"
                        + (open ? " coalesce(c.answer_due_on, c.accept_due_on), c.id" : " c.id DESC") + " LIMIT "
                        + MOST)
                .params(handler, open)
                .query(rows)
                .list();
    }

    /** What a person complained of while signed in, newest first; without measures. */
    List<Complaint> by(UUID person) {
        return jdbc.sql(SELECT + "WHERE c.person_id = ? ORDER BY c.id DESC LIMIT " + MOST)
                .param(person)
                .query(rows)
                .list();
    }

    /** Those whose limit runs. */
    List<UUID> running() {
        return jdbc.sql("SELECT id FROM complaints.complaint WHERE state IN ('RECEIVED', 'ACCEPTED') ORDER BY id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void insert(Complaint c, Actor by, Instant at) {
        var head = c.head();
        var about = head.about();
        var said = c.said();
        jdbc.sql("""
            INSERT INTO complaints.complaint (id, number, code, kind, field, channel, region_code, handler_id, about_agency_id,
                reference_kind, reference_number, reference_label, window_id, person_id, complainant, contact, what, wish,
                taken_in_by_kind, taken_in_by_id, arrived_on, state, accept_clock, accept_due_on, last_occurred_at, acts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 0, 0)\
            """)
                .params(Arrays.asList(
                        head.id(),
                        head.number(),
                        rows.sealed(head.code(), "code", head.id()),
                        head.kind().name(),
                        head.field().name(),
                        head.channel().name(),
                        head.regionCode(),
                        head.handlerId(),
                        about.agencyId(),
                        about.kind(),
                        about.number(),
                        about.label(),
                        about.windowId(),
                        said.person(),
                        rows.sealed(said.name(), "complainant", head.id()),
                        rows.sealed(said.contact(), "contact", head.id()),
                        rows.sealed(said.what(), "what", head.id()),
                        rows.sealed(said.wish(), "wish", head.id()),
                        by.kind().name(),
                        by.id(),
                        head.arrivedOn(),
                        c.state().name(),
                        ClockJson.toJson(c.accept().clock()),
                        c.accept().dueOn(),
                        Timestamp.from(at)))
                .update();
    }

    void save(Complaint c, Instant at) {
        UUID id = c.head().id();
        var answer = c.answer();
        var decision = c.decision();
        var given = c.answered();
        int changed = jdbc.sql("""
            UPDATE complaints.complaint SET state = ?, accept_clock = ?::jsonb, accept_due_on = ?, answer_clock = ?::jsonb,
                answer_due_on = ?, decided_on = ?, refusal = ?, finding = ?, answer = ?, answered_on = ?, ended_on = ?,
                last_occurred_at = ?, acts = acts + 1, version = version + 1
            WHERE id = ? AND version = ? AND last_occurred_at <= ?\
            """)
                .params(Arrays.asList(
                        c.state().name(),
                        ClockJson.toJson(c.accept().clock()),
                        c.accept().dueOn(),
                        answer == null ? null : ClockJson.toJson(answer.clock()),
                        answer == null ? null : answer.dueOn(),
                        decision == null ? null : decision.on(),
                        decision == null ? null : rows.sealed(decision.refusal(), "refusal", id),
                        given == null ? null : given.finding().name(),
                        given == null ? null : rows.sealed(given.text(), "answer", id),
                        given == null ? null : given.on(),
                        c.endedOn(),
                        Timestamp.from(at),
                        id,
                        c.version(),
                        Timestamp.from(at)))
                .update();
        if (changed == 0) {
            throw new RuleBroken("concurrent.change");
        }
        c.measures().forEach(m -> save(id, m));
    }

    private void save(UUID complaint, Measure m) {
        jdbc.sql("""
            INSERT INTO complaints.measure (id, complaint_id, kind, what, ordered_on, until_on, done_on, evidence)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET done_on = excluded.done_on, evidence = excluded.evidence\
            """)
                .params(Arrays.asList(
                        m.id(),
                        complaint,
                        m.kind().name(),
                        m.what(),
                        m.orderedOn(),
                        m.untilOn(),
                        m.doneOn(),
                        m.evidence()))
                .update();
    }

    private List<Measure> measures(UUID complaint) {
        return jdbc.sql("SELECT * FROM complaints.measure WHERE complaint_id = ? ORDER BY id")
                .param(complaint)
                .query((row, n) -> new Measure(
                        row.getObject("id", UUID.class),
                        MeasureKind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getObject("ordered_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("evidence")))
                .list();
    }
}
