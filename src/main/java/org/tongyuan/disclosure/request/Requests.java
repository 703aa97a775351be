package org.tongyuan.disclosure.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps requests with their limits, consultations and fee; who changes one has locked it. */
@Repository
class Requests {

    private final JdbcClient jdbc;
    private final RequestRows rows;
    private final RequestParts parts;
    private final WantedKeys keys;
    private final Calendars calendars;

    Requests(JdbcClient jdbc, RequestRows rows, RequestParts parts, WantedKeys keys, Calendars calendars) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.parts = parts;
        this.keys = keys;
        this.calendars = calendars;
    }

    /** Locked until the transaction ends. */
    DisclosureRequest lock(String number) {
        return one("WHERE r.number = ? FOR UPDATE", number);
    }

    DisclosureRequest lock(UUID id) {
        return one("WHERE r.id = ? FOR UPDATE", id);
    }

    DisclosureRequest require(String number) {
        return one("WHERE r.number = ?", number);
    }

    private DisclosureRequest one(String where, Object key) {
        return jdbc.sql(RequestRows.SELECT + where)
                .param(key)
                .query(rows)
                .optional()
                .map(parts::filled)
                .orElseThrow(() -> new NotFound("disclosure request " + key));
    }

    void add(DisclosureRequest r, String byKind, String byId, Instant at) {
        var head = r.head();
        jdbc.sql("""
            INSERT INTO disclosure.request (id, number, agency_id, region_code, applicant_person_id, applicant_kind, channel, oral,
                reading_help, wanted, form, way, address, submitted_by_kind, submitted_by_id, arrived_on, received_on, state,
                split_from, test, last_occurred_at, acts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)\
            """)
                .params(Arrays.asList(
                        head.id(),
                        head.number(),
                        head.agencyId(),
                        head.regionCode(),
                        head.applicantId(),
                        head.kind().name(),
                        head.channel().name(),
                        head.oral(),
                        rows.sealed(head.readingHelp(), "reading_help", head.id()),
                        rows.sealed(r.wanted().text(), "wanted", head.id()),
                        r.wanted().form().name(),
                        r.wanted().way().name(),
                        rows.sealed(r.wanted().address(), "address", head.id()),
                        byKind,
                        byId,
                        head.arrivedOn(),
                        r.receivedOn(),
                        r.state().name(),
                        head.splitFrom(),
                        head.test(),
                        Timestamp.from(at)))
                .update();
    }

    /** Writes the request as it is now and the line of what was done; time never goes backwards. */
    void save(DisclosureRequest r, RequestRecord record) {
        WorkCalendar calendar = calendars.forRegion(r.head().regionCode());
        var outcome = r.outcome();
        var reply = r.clocks().get(RequestClock.REPLY);
        var reading = reply == null ? null : RequestClock.read(reply, calendar);
        boolean ended = outcome != null && outcome.endedOn() != null;
        int changed = jdbc.sql("""
            UPDATE disclosure.request SET wanted = ?, received_on = ?, state = ?, paused = ?, due_on = ?, awaiting_year = ?,
                next_on = ?, extended_on = ?, reply_type = ?, report_row = ?, replied_on = ?, served_on = ?, ended_on = ?,
                last_occurred_at = ?, acts = acts + 1, version = version + 1
            WHERE id = ? AND last_occurred_at <= ?\
            """)
                .params(Arrays.asList(
                        rows.sealed(r.wanted().text(), "wanted", r.head().id()),
                        r.receivedOn(),
                        r.state().name(),
                        reading != null && reading.paused(),
                        reading == null ? null : reading.due(),
                        reading == null ? null : reading.awaiting(),
                        ended ? null : nextOn(r, calendar),
                        r.extendedOn(),
                        outcome == null ? null : outcome.type().name(),
                        outcome == null || !ended ? null : outcome.type().row().name(),
                        outcome == null ? null : outcome.repliedOn(),
                        outcome == null ? null : outcome.servedOn(),
                        outcome == null ? null : outcome.endedOn(),
                        Timestamp.from(record.occurred()),
                        r.head().id(),
                        Timestamp.from(record.occurred())))
                .update();
        if (changed != 1) {
            throw new RuleBroken("disclosure.request.time");
        }
        r.clocks()
                .forEach((key, clock) ->
                        clock(r.head().id(), key, ClockJson.toJson(clock), RequestClock.read(clock, calendar)));
        if (record.act().words()) {
            keys.keep(r.head().id(), r.wanted().text());
        }
        parts.save(r);
        parts.add(r.head().id(), record);
    }

    private void clock(UUID id, String key, String json, RequestClock.Reading reading) {
        jdbc.sql("""
            INSERT INTO disclosure.request_clock (request_id, key, clock, due_on, awaiting_year, earliest_on, stopped_on)
            VALUES (?, ?, ?::jsonb, ?, ?, ?, ?)
            ON CONFLICT (request_id, key) DO UPDATE SET clock = excluded.clock, due_on = excluded.due_on,
                awaiting_year = excluded.awaiting_year, earliest_on = excluded.earliest_on, stopped_on = excluded.stopped_on\
            """)
                .params(Arrays.asList(
                        id, key, json, reading.due(), reading.awaiting(), reading.earliest(), reading.stopped()))
                .update();
    }

    /** The day by which somebody has to do something: of the limit that runs now, whoever has to keep it. */
    private static @Nullable LocalDate nextOn(DisclosureRequest r, WorkCalendar calendar) {
        return switch (r.state()) {
            case ARRIVED -> r.head().arrivedOn();
            case CORRECTION -> due(r, RequestClock.CORRECTION, calendar);
            case FEE -> {
                var fee = r.fee();
                yield fee == null ? null : fee.dueOn() == null ? fee.noticedOn() : fee.dueOn();
            }
            case IN_HAND, REASONS, REPLIED -> {
                var reply = due(r, RequestClock.REPLY, calendar);
                yield reply != null
                        ? reply
                        : r.consultations().stream()
                                .filter(Consultation::open)
                                .map(c -> c.dueOn() == null ? c.sentOn() : c.dueOn())
                                .min(LocalDate::compareTo)
                                .orElse(null);
            }
            case ENDED -> null;
        };
    }

    private static @Nullable LocalDate due(DisclosureRequest r, String key, WorkCalendar calendar) {
        var clock = r.clocks().get(key);
        return clock == null ? null : RequestClock.due(clock, calendar);
    }

    /** Open requests with somebody's time for an opinion over before this day. */
    List<UUID> silentBefore(LocalDate day) {
        return jdbc.sql("""
            SELECT DISTINCT c.request_id AS id FROM disclosure.consultation c JOIN disclosure.request r ON r.id = c.request_id
            WHERE c.ended_on IS NULL AND c.due_on < ? AND NOT r.test AND r.ended_on IS NULL ORDER BY c.request_id\
            """)
                .param(day)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** How many requests of a person the agency received in the calendar month of this day, up to and with this request. */
    int inMonth(DisclosureRequest r, LocalDate received) {
        return jdbc.sql("""
            SELECT count(*) FROM disclosure.request WHERE agency_id = ? AND applicant_person_id = ?
                AND received_on >= ? AND received_on <= ? AND (received_on < ? OR id <= ?)\
            """)
                .params(
                        r.head().agencyId(),
                        r.head().applicantId(),
                        received.withDayOfMonth(1),
                        received,
                        received,
                        r.head().id())
                .query(Integer.class)
                .single();
    }

    List<UUID> open() {
        return jdbc.sql("SELECT id FROM disclosure.request WHERE ended_on IS NULL ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Reads the clocks again on the calendar as it is now; whether any of them says another day. */
    boolean recompute(DisclosureRequest r) {
        WorkCalendar calendar = calendars.forRegion(r.head().regionCode());
        int moved = 0;
        for (var entry : r.clocks().entrySet()) {
            var reading = RequestClock.read(entry.getValue(), calendar);
            moved += jdbc.sql("""
                UPDATE disclosure.request_clock SET due_on = ?, awaiting_year = ?, earliest_on = ?
                WHERE request_id = ? AND key = ?
                    AND (due_on, awaiting_year, earliest_on) IS DISTINCT FROM (?::date, ?::integer, ?::date)\
                """)
                    .params(Arrays.asList(
                            reading.due(),
                            reading.awaiting(),
                            reading.earliest(),
                            r.head().id(),
                            entry.getKey(),
                            reading.due(),
                            reading.awaiting(),
                            reading.earliest()))
                    .update();
        }
        if (moved == 0) {
            return false;
        }
        r.follow(calendar);
        parts.save(r);
        var reply = r.clocks().get(RequestClock.REPLY);
        var reading = reply == null ? null : RequestClock.read(reply, calendar);
        jdbc.sql(
                        "UPDATE disclosure.request SET due_on = ?, awaiting_year = ?, next_on = ?, version = version + 1 WHERE id = ?")
                .params(Arrays.asList(
                        reading == null ? null : reading.due(),
                        reading == null ? null : reading.awaiting(),
                        nextOn(r, calendar),
                        r.head().id()))
                .update();
        return true;
    }
}
