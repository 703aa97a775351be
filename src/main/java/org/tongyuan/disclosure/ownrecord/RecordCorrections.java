package org.tongyuan.disclosure.ownrecord;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps wishes for correction with their history; who changes one has locked it. */
@Repository
class RecordCorrections {

    private final JdbcClient jdbc;
    private final CorrectionRows rows;
    private final Calendars calendars;

    RecordCorrections(JdbcClient jdbc, CorrectionRows rows, Calendars calendars) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.calendars = calendars;
    }

    /** Locked until the transaction ends. */
    RecordCorrection lock(String number) {
        return one("number = ? FOR UPDATE", number);
    }

    RecordCorrection lock(UUID id) {
        return one("id = ? FOR UPDATE", id);
    }

    RecordCorrection require(String number) {
        return one("number = ?", number);
    }

    private RecordCorrection one(String where, Object key) {
        return jdbc.sql("SELECT * FROM disclosure.own_record WHERE " + where)
                .param(key)
                .query(rows)
                .optional()
                .orElseThrow(() -> new NotFound("correction " + key));
    }

    void add(RecordCorrection c, By by) {
        var head = c.head();
        var claim = head.claim();
        var values = new ArrayList<>(Arrays.<@Nullable Object>asList(
                head.id(),
                head.number(),
                head.applicantId(),
                head.channel().name(),
                rows.sealed(claim.record(), "record", head.id()),
                rows.sealed(claim.wrong(), "wrong", head.id()),
                rows.sealed(claim.wanted(), "wanted", head.id()),
                rows.sealed(claim.evidence(), "evidence", head.id()),
                claim.way().name(),
                rows.sealed(claim.address(), "address", head.id()),
                by.actor().kind().name(),
                by.actor().id(),
                head.arrivedOn(),
                head.test(),
                Timestamp.from(by.at())));
        values.addAll(rows.changing(c, reading(c)));
        jdbc.sql("""
            INSERT INTO disclosure.own_record (id, number, applicant_person_id, channel, record, wrong, wanted, evidence, way, address,
                submitted_by_kind, submitted_by_id, arrived_on, test, last_occurred_at, acts, version,
                agency_id, region_code, had, received_on, clock, due_on, awaiting_year, state, finding, checked, checked_on, outcome,
                changed, reason, competent, decided_on, ended_on, told_way, told_proof)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """).params(values).update();
    }

    /** Writes it as it is now and the line of what was done; time never goes backwards. */
    void save(RecordCorrection c, Step step) {
        var values = new ArrayList<>(rows.changing(c, reading(c)));
        values.add(Timestamp.from(step.occurred()));
        values.add(c.head().id());
        values.add(Timestamp.from(step.occurred()));
        int changed = jdbc.sql("""
            UPDATE disclosure.own_record SET agency_id = ?, region_code = ?, had = ?, received_on = ?, clock = ?::jsonb, due_on = ?,
                awaiting_year = ?, state = ?, finding = ?, checked = ?, checked_on = ?, outcome = ?, changed = ?, reason = ?,
                competent = ?, decided_on = ?, ended_on = ?, told_way = ?, told_proof = ?, last_occurred_at = ?, acts = acts + 1,
                version = version + 1
            WHERE id = ? AND last_occurred_at <= ?\
            """).params(values).update();
        if (changed != 1) {
            throw new RuleBroken("own-record.time");
        }
        add(c.head().id(), step);
    }

    private void add(UUID id, Step step) {
        jdbc.sql("""
            INSERT INTO disclosure.own_record_act (own_record_id, sequence, act, agency_id, actor_kind, actor_id, actor_name,
                occurred_at, on_day, note)
            SELECT id, acts, ?, ?, ?, ?, ?, ?, ?, ? FROM disclosure.own_record WHERE id = ?\
            """)
                .params(Arrays.asList(
                        step.act().name(),
                        step.agency(),
                        step.by().kind().name(),
                        step.by().id(),
                        step.name(),
                        Timestamp.from(step.occurred()),
                        step.onDay(),
                        rows.sealed(step.note(), "note", id),
                        id))
                .update();
    }

    private CorrectionClock reading(RecordCorrection c) {
        return CorrectionClock.read(c.clock(), calendars.forRegion(c.regionCode()));
    }

    /** In the order in which it was done. */
    List<Step> history(UUID id) {
        return jdbc.sql("SELECT * FROM disclosure.own_record_act WHERE own_record_id = ? ORDER BY sequence")
                .param(id)
                .query((row, n) -> new Step(
                        CorrectionAct.valueOf(row.getString("act")),
                        row.getObject("agency_id", UUID.class),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                        row.getString("actor_name"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getObject("on_day", LocalDate.class),
                        rows.opened(row.getString("note"), "note", id)))
                .list();
    }

    List<UUID> open() {
        return jdbc.sql("SELECT id FROM disclosure.own_record WHERE ended_on IS NULL ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Reads the clock again on the calendar as it is now; whether it says another day. */
    boolean recompute(RecordCorrection c) {
        var reading = reading(c);
        return jdbc.sql("""
            UPDATE disclosure.own_record SET due_on = ?, awaiting_year = ?, version = version + 1
            WHERE id = ? AND (due_on, awaiting_year) IS DISTINCT FROM (?::date, ?::integer)\
            """)
                        .params(Arrays.asList(
                                reading.due(), reading.awaiting(), c.head().id(), reading.due(), reading.awaiting()))
                        .update()
                == 1;
    }
}
