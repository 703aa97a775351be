package org.tongyuan.disclosure.clarification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.disclosure.clarification.Clarification.Check;
import org.tongyuan.disclosure.clarification.Clarification.Ending;
import org.tongyuan.disclosure.clarification.Clarification.Finding;
import org.tongyuan.disclosure.clarification.Clarification.Head;
import org.tongyuan.disclosure.clarification.Clarification.Said;
import org.tongyuan.disclosure.clarification.Clarification.State;
import org.tongyuan.disclosure.clarification.Clarification.Told;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of disclosure.clarification; what people wrote is encrypted. */
@Repository
class Clarifications {

    static final int MOST = 100;

    private static final String SELECT = "SELECT c.* FROM disclosure.clarification c ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Clarifications(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Clarification require(String number) {
        return one("WHERE c.number = ?", number).orElseThrow(() -> new NotFound("clarification " + number));
    }

    /** Locked until the transaction ends. */
    Clarification lock(String number) {
        return one("WHERE c.number = ? FOR UPDATE", number).orElseThrow(() -> new NotFound("clarification " + number));
    }

    Clarification lock(UUID id) {
        return one("WHERE c.id = ? FOR UPDATE", id).orElseThrow(() -> new NotFound("clarification " + id));
    }

    Optional<Clarification> byReceipt(String receipt) {
        return one("WHERE c.receipt = ?", receipt);
    }

    /** Those that wait for this record to become public. */
    List<Clarification> waitingFor(UUID record) {
        return many("WHERE c.record_id = ? AND c.state = 'DRAFTED' ORDER BY c.id FOR UPDATE", record);
    }

    List<UUID> open() {
        return jdbc.sql("SELECT id FROM disclosure.clarification WHERE state = 'REPORTED' ORDER BY id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Of one agency, null for all: what waits first, then the newest; at most {@link #MOST}. */
    List<Clarification> of(@Nullable UUID agency, boolean open) {
        return many(
                "WHERE (?::uuid IS NULL OR c.agency_id = ?::uuid) AND (c.ended_on IS NULL) = ?"
                        + " ORDER BY c.due_on NULLS LAST, c.id DESC LIMIT " + MOST,
                agency,
                agency,
                open);
    }

    private Optional<Clarification> one(String where, Object key) {
        return jdbc.sql(SELECT + where).param(key).query(this::map).optional();
    }

    private List<Clarification> many(String where, @Nullable Object... keys) {
        return jdbc.sql(SELECT + where)
                .params(Arrays.asList(keys))
                .query(this::map)
                .list();
    }

    void insert(Clarification c, Actor by, Instant at) {
        var said = c.said();
        UUID id = c.head().id();
        jdbc.sql("""
            INSERT INTO disclosure.clarification (id, number, receipt, agency_id, region_code, index_no, seen_at, what, reporter, contact,
                person_id, reported_by_kind, reported_by_id, reported_on, state, clock, due_on, awaiting_year, last_occurred_at,
                acts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 0, 0)\
            """)
                .params(Arrays.asList(
                        id,
                        c.head().number(),
                        c.head().receipt(),
                        c.agencyId(),
                        c.head().regionCode(),
                        said.indexNo(),
                        sealed(said.seenAt(), "seen_at", id),
                        sealed(said.what(), "what", id),
                        sealed(said.reporter(), "reporter", id),
                        sealed(said.contact(), "contact", id),
                        said.person(),
                        by.kind().name(),
                        by.id(),
                        c.head().reportedOn(),
                        c.state().name(),
                        ClockJson.toJson(c.clock().clock()),
                        c.clock().dueOn(),
                        c.clock().awaitingYear(),
                        Timestamp.from(at)))
                .update();
    }

    void save(Clarification c, Instant at) {
        var check = c.check();
        var ending = c.ending();
        var told = c.told();
        int rows = jdbc.sql("""
            UPDATE disclosure.clarification SET agency_id = ?, state = ?, clock = ?::jsonb, due_on = ?, awaiting_year = ?, finding = ?,
                reason = ?, found_on = ?, record_id = ?, ended_on = ?, end_reason = ?, told_on = ?, told_how = ?, last_occurred_at = ?,
                acts = acts + 1, version = version + 1
            WHERE id = ? AND version = ? AND last_occurred_at <= ?\
            """)
                .params(Arrays.asList(
                        c.agencyId(),
                        c.state().name(),
                        ClockJson.toJson(c.clock().clock()),
                        c.clock().dueOn(),
                        c.clock().awaitingYear(),
                        check == null ? null : check.finding().name(),
                        check == null ? null : check.reason(),
                        check == null ? null : check.on(),
                        c.recordId(),
                        ending == null ? null : ending.on(),
                        ending == null ? null : ending.reason(),
                        told == null ? null : told.on(),
                        told == null ? null : told.how(),
                        Timestamp.from(at),
                        c.head().id(),
                        c.version(),
                        Timestamp.from(at)))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private Clarification map(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String finding = row.getString("finding");
        var ended = row.getObject("ended_on", LocalDate.class);
        var told = row.getObject("told_on", LocalDate.class);
        return new Clarification(
                new Head(
                        id,
                        row.getString("number"),
                        row.getString("receipt"),
                        row.getString("region_code"),
                        row.getObject("reported_on", LocalDate.class)),
                row.getObject("agency_id", UUID.class),
                said(row, id),
                State.valueOf(row.getString("state")),
                new DatedClock(
                        ClockJson.fromJson(row.getString("clock")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("awaiting_year", Integer.class)),
                finding == null
                        ? null
                        : new Check(
                                Finding.valueOf(finding),
                                row.getString("reason"),
                                row.getObject("found_on", LocalDate.class)),
                row.getObject("record_id", UUID.class),
                ended == null ? null : new Ending(ended, row.getString("end_reason")),
                told == null ? null : new Told(told, row.getString("told_how")),
                row.getInt("acts"),
                row.getInt("version"));
    }

    private Said said(ResultSet row, UUID id) throws SQLException {
        return new Said(
                cipher.open(row.getString("what"), context("what", id)),
                row.getString("index_no"),
                opened(row.getString("seen_at"), "seen_at", id),
                opened(row.getString("reporter"), "reporter", id),
                opened(row.getString("contact"), "contact", id),
                row.getObject("person_id", UUID.class));
    }

    private @Nullable String sealed(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.seal(text, context(column, id));
    }

    private @Nullable String opened(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.open(text, context(column, id));
    }

    private static String context(String column, UUID id) {
        return "disclosure.clarification." + column + ":" + id;
    }
}
