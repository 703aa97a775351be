package org.tongyuan.disclosure.advice;

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
import org.tongyuan.disclosure.advice.PublicAdvice.Answer;
import org.tongyuan.disclosure.advice.PublicAdvice.Asked;
import org.tongyuan.disclosure.advice.PublicAdvice.Head;
import org.tongyuan.disclosure.advice.PublicAdvice.State;
import org.tongyuan.disclosure.advice.PublicAdvice.Wording;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of disclosure.public_advice; what people wrote is encrypted. */
@Repository
class PublicAdvices {

    static final int MOST = 100;

    private static final String SELECT = "SELECT a.* FROM disclosure.public_advice a ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    PublicAdvices(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    PublicAdvice require(String number) {
        return one("WHERE a.number = ?", number).orElseThrow(() -> new NotFound("public advice " + number));
    }

    /** Locked until the transaction ends. */
    PublicAdvice lock(String number) {
        return one("WHERE a.number = ? FOR UPDATE", number).orElseThrow(() -> new NotFound("public advice " + number));
    }

    PublicAdvice lock(UUID id) {
        return one("WHERE a.id = ? FOR UPDATE", id).orElseThrow(() -> new NotFound("public advice " + id));
    }

    Optional<PublicAdvice> byReceipt(String receipt) {
        return one("WHERE a.receipt = ?", receipt);
    }

    List<UUID> open() {
        return jdbc.sql("SELECT id FROM disclosure.public_advice WHERE state = 'ASKED' ORDER BY id")
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Of one agency, null for all: what is due first, or what was answered last; at most {@link #MOST}. */
    List<PublicAdvice> of(@Nullable UUID agency, State state) {
        return many(
                "WHERE (?::uuid IS NULL OR a.agency_id = ?::uuid) AND a.state = ? ORDER BY "
                        + (state == State.ASKED ? "a.due_on NULLS LAST, a.id" : "a.answered_on DESC, a.id DESC")
                        + " LIMIT " + MOST,
                agency,
                agency,
                state.name());
    }

    /** Those that everybody sees, newest answer first; {@code before} and {@code after} are the last one already seen, or null. */
    List<PublicAdvice> shown(@Nullable LocalDate before, @Nullable UUID after, int most) {
        return many(
                "WHERE a.shown AND (?::date IS NULL OR (a.answered_on, a.id) < (?::date, ?::uuid))"
                        + " ORDER BY a.answered_on DESC, a.id DESC LIMIT " + most,
                before,
                before,
                after);
    }

    /** How many were asked from that day on, and how many of them were answered. */
    record Counts(int asked, int answered) {}

    Counts since(LocalDate from) {
        return jdbc.sql("""
            SELECT count(*)::int, count(answered_on)::int FROM disclosure.public_advice WHERE asked_on >= ?\
            """)
                .param(from)
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2)))
                .single();
    }

    private Optional<PublicAdvice> one(String where, Object key) {
        return jdbc.sql(SELECT + where).param(key).query(this::map).optional();
    }

    private List<PublicAdvice> many(String where, @Nullable Object... keys) {
        return jdbc.sql(SELECT + where)
                .params(Arrays.asList(keys))
                .query(this::map)
                .list();
    }

    void insert(PublicAdvice a, Instant at) {
        var asked = a.asked();
        UUID id = a.head().id();
        jdbc.sql("""
            INSERT INTO disclosure.public_advice (id, number, receipt, agency_id, region_code, title, question, asker, contact, person_id,
                may_show, asked_on, state, clock, due_on, awaiting_year, last_occurred_at, acts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, 0, 0)\
            """)
                .params(Arrays.asList(
                        id,
                        a.head().number(),
                        a.head().receipt(),
                        a.agencyId(),
                        a.head().regionCode(),
                        cipher.seal(asked.title(), context("title", id)),
                        cipher.seal(asked.question(), context("question", id)),
                        sealed(asked.asker(), "asker", id),
                        sealed(asked.contact(), "contact", id),
                        asked.person(),
                        asked.mayShow(),
                        a.head().askedOn(),
                        a.state().name(),
                        ClockJson.toJson(a.clock().clock()),
                        a.clock().dueOn(),
                        a.clock().awaitingYear(),
                        Timestamp.from(at)))
                .update();
    }

    void save(PublicAdvice a, Instant at) {
        var answer = a.answer();
        var wording = answer == null ? null : answer.wording();
        int rows = jdbc.sql("""
            UPDATE disclosure.public_advice SET agency_id = ?, state = ?, clock = ?::jsonb, due_on = ?, awaiting_year = ?, answer = ?,
                answered_on = ?, answered_by = ?, shown = ?, shown_title = ?, shown_question = ?, hidden_reason = ?, last_occurred_at = ?,
                acts = acts + 1, version = version + 1
            WHERE id = ? AND version = ? AND last_occurred_at <= ?\
            """)
                .params(Arrays.asList(
                        a.agencyId(),
                        a.state().name(),
                        ClockJson.toJson(a.clock().clock()),
                        a.clock().dueOn(),
                        a.clock().awaitingYear(),
                        answer == null ? null : answer.text(),
                        answer == null ? null : answer.on(),
                        answer == null ? null : answer.by(),
                        wording != null,
                        wording == null ? null : wording.title(),
                        wording == null ? null : wording.question(),
                        answer == null ? null : answer.hiddenReason(),
                        Timestamp.from(at),
                        a.head().id(),
                        a.version(),
                        Timestamp.from(at)))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private PublicAdvice map(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new PublicAdvice(
                new Head(
                        id,
                        row.getString("number"),
                        row.getString("receipt"),
                        row.getString("region_code"),
                        row.getObject("asked_on", LocalDate.class)),
                row.getObject("agency_id", UUID.class),
                new Asked(
                        cipher.open(row.getString("title"), context("title", id)),
                        cipher.open(row.getString("question"), context("question", id)),
                        opened(row.getString("asker"), "asker", id),
                        opened(row.getString("contact"), "contact", id),
                        row.getObject("person_id", UUID.class),
                        row.getBoolean("may_show")),
                State.valueOf(row.getString("state")),
                new DatedClock(
                        ClockJson.fromJson(row.getString("clock")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("awaiting_year", Integer.class)),
                answer(row),
                row.getInt("acts"),
                row.getInt("version"));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var on = row.getObject("answered_on", LocalDate.class);
        return on == null
                ? null
                : new Answer(
                        row.getString("answer"),
                        on,
                        row.getObject("answered_by", UUID.class),
                        row.getBoolean("shown")
                                ? new Wording(row.getString("shown_title"), row.getString("shown_question"))
                                : null,
                        row.getString("hidden_reason"));
    }

    private @Nullable String sealed(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.seal(text, context(column, id));
    }

    private @Nullable String opened(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.open(text, context(column, id));
    }

    private static String context(String column, UUID id) {
        return "disclosure.public_advice." + column + ":" + id;
    }
}
