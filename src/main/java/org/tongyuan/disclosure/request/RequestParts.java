package org.tongyuan.disclosure.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.Clock;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.journal.Actor;

/** What hangs on a request: its limits, whom it asked, its fee and its history. */
@Repository
class RequestParts {

    private final JdbcClient jdbc;
    private final RequestRows rows;

    RequestParts(JdbcClient jdbc, RequestRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    DisclosureRequest filled(DisclosureRequest r) {
        UUID id = r.head().id();
        var clocks = new LinkedHashMap<String, Clock>();
        jdbc.sql("SELECT key, clock::text AS clock FROM disclosure.request_clock WHERE request_id = ? ORDER BY key")
                .param(id)
                .query(row -> {
                    clocks.put(row.getString("key"), ClockJson.fromJson(row.getString("clock")));
                });
        var consultations = jdbc.sql("SELECT * FROM disclosure.consultation WHERE request_id = ? ORDER BY id")
                .param(id)
                .query((row, n) -> consultation(row))
                .list();
        var fee = jdbc.sql("SELECT * FROM disclosure.fee WHERE request_id = ?")
                .param(id)
                .query((row, n) -> fee(row))
                .optional()
                .orElse(null);
        return r.with(clocks, consultations, fee, r.extendedOn(), r.outcome());
    }

    void save(DisclosureRequest r) {
        UUID id = r.head().id();
        r.consultations().forEach(c -> save(id, c));
        Fee fee = r.fee();
        if (fee != null) {
            jdbc.sql("""
                INSERT INTO disclosure.fee (request_id, tariff, units, yuan, noticed_on, received_on, due_on, paid_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (request_id) DO UPDATE SET received_on = excluded.received_on, due_on = excluded.due_on,
                    paid_on = excluded.paid_on\
                """)
                    .params(Arrays.asList(
                            id,
                            fee.tariff().name(),
                            fee.units(),
                            fee.yuan(),
                            fee.noticedOn(),
                            fee.receivedOn(),
                            fee.dueOn(),
                            fee.paidOn()))
                    .update();
        }
    }

    private void save(UUID request, Consultation c) {
        var answer = c.answer();
        var told = c.overruling();
        var service = told == null ? null : told.service();
        jdbc.sql("""
            INSERT INTO disclosure.consultation (id, request_id, kind, party, about, sent_on, received_on, due_on, answer,
                reason, ended_on, overruled_on, overruled, overruled_served_on, overruled_way, overruled_to, overruled_proof,
                unconcerned)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET received_on = excluded.received_on, due_on = excluded.due_on, answer = excluded.answer,
                reason = excluded.reason, ended_on = excluded.ended_on, overruled_on = excluded.overruled_on,
                overruled = excluded.overruled, overruled_served_on = excluded.overruled_served_on,
                overruled_way = excluded.overruled_way, overruled_to = excluded.overruled_to,
                overruled_proof = excluded.overruled_proof, unconcerned = excluded.unconcerned\
            """)
                .params(Arrays.asList(
                        c.id(),
                        request,
                        c.kind().name(),
                        rows.sealed(c.party(), "party", c.id()),
                        rows.sealed(c.about(), "about", c.id()),
                        c.sentOn(),
                        c.receivedOn(),
                        c.dueOn(),
                        answer == null ? null : answer.name(),
                        rows.sealed(c.reason(), "reason", c.id()),
                        c.endedOn(),
                        told == null ? null : told.on(),
                        told == null ? null : rows.sealed(told.why(), "overruled", c.id()),
                        told == null ? null : told.servedOn(),
                        service == null ? null : service.way().name(),
                        service == null ? null : rows.sealed(service.to(), "overruled_to", c.id()),
                        service == null ? null : service.proof(),
                        rows.sealed(c.unconcerned(), "unconcerned", c.id())))
                .update();
    }

    void add(UUID request, RequestRecord record) {
        jdbc.sql("""
            INSERT INTO disclosure.request_act (request_id, sequence, act, to_state, actor_kind, actor_id, actor_name, occurred_at,
                on_day, note)
            SELECT id, acts, ?, ?, ?, ?, ?, ?, ?, ? FROM disclosure.request WHERE id = ?\
            """)
                .params(Arrays.asList(
                        record.act().name(),
                        record.to().name(),
                        record.by().kind().name(),
                        record.by().id(),
                        record.name(),
                        Timestamp.from(record.occurred()),
                        record.onDay(),
                        rows.sealed(record.note(), "note", request),
                        request))
                .update();
    }

    /** In the order in which it was done. */
    List<RequestRecord> history(UUID request) {
        return jdbc.sql("SELECT * FROM disclosure.request_act WHERE request_id = ? ORDER BY sequence")
                .param(request)
                .query((row, n) -> new RequestRecord(
                        row.getInt("sequence"),
                        RequestAct.valueOf(row.getString("act")),
                        RequestState.valueOf(row.getString("to_state")),
                        new Actor(Actor.Kind.valueOf(row.getString("actor_kind")), row.getString("actor_id")),
                        row.getString("actor_name"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getObject("on_day", LocalDate.class),
                        rows.opened(row.getString("note"), "note", request)))
                .list();
    }

    /** Whether it was done about the request, or about the whole before this part was split from it. */
    boolean wasDone(UUID request, RequestAct act) {
        return jdbc.sql("""
            WITH RECURSIVE about (id, before) AS (
              SELECT ?::uuid, 'infinity'::timestamptz
              UNION ALL
              SELECT r.split_from, (SELECT min(occurred_at) FROM disclosure.request_act WHERE request_id = r.id)
              FROM about JOIN disclosure.request r ON r.id = about.id WHERE r.split_from IS NOT NULL)
            SELECT EXISTS (SELECT FROM about JOIN disclosure.request_act a ON a.request_id = about.id
                           WHERE a.act = ? AND a.occurred_at <= about.before)\
            """).params(request, act.name()).query(Boolean.class).single();
    }

    private Consultation consultation(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String answer = row.getString("answer");
        return new Consultation(
                id,
                Consultation.Kind.valueOf(row.getString("kind")),
                text(rows.opened(row.getString("party"), "party", id)),
                text(rows.opened(row.getString("about"), "about", id)),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                answer == null ? null : Consultation.Answer.valueOf(answer),
                rows.opened(row.getString("reason"), "reason", id),
                row.getObject("ended_on", LocalDate.class),
                overruling(row, id),
                rows.opened(row.getString("unconcerned"), "unconcerned", id));
    }

    private Consultation.@Nullable Overruling overruling(ResultSet row, UUID id) throws SQLException {
        LocalDate on = row.getObject("overruled_on", LocalDate.class);
        String way = row.getString("overruled_way");
        return on == null
                ? null
                : new Consultation.Overruling(
                        on,
                        text(rows.opened(row.getString("overruled"), "overruled", id)),
                        row.getObject("overruled_served_on", LocalDate.class),
                        way == null
                                ? null
                                : new Replies.Service(
                                        Replies.Service.Way.valueOf(way),
                                        rows.opened(row.getString("overruled_to"), "overruled_to", id),
                                        row.getString("overruled_proof")));
    }

    private static String text(@Nullable String opened) {
        return opened == null ? "" : opened;
    }

    private static Fee fee(ResultSet row) throws SQLException {
        return new Fee(
                FeeTariff.valueOf(row.getString("tariff")),
                row.getInt("units"),
                row.getBigDecimal("yuan").intValueExact(),
                row.getObject("noticed_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class));
    }
}
