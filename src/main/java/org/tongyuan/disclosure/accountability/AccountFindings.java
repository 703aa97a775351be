package org.tongyuan.disclosure.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.calendar.DatedClock;
import org.tongyuan.disclosure.accountability.AccountFinding.Head;
import org.tongyuan.disclosure.accountability.AccountFinding.Matter;
import org.tongyuan.disclosure.accountability.AccountFinding.Said;
import org.tongyuan.disclosure.accountability.AccountFinding.Served;
import org.tongyuan.disclosure.accountability.AccountFinding.State;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of disclosure.accountability_finding; who it is about and what was said is encrypted. */
@Repository
class AccountFindings {

    private static final String SELECT = "SELECT f.* FROM disclosure.accountability_finding f ";

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    AccountFindings(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    AccountFinding require(String number) {
        return one(number, "");
    }

    /** Locked until the transaction ends. */
    AccountFinding lock(String number) {
        return one(number, " FOR UPDATE");
    }

    private AccountFinding one(String number, String lock) {
        return jdbc.sql(SELECT + "WHERE f.number = ?" + lock)
                .param(number)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFound("finding of accountability " + number));
    }

    /** Those of a region, or, when an agency is named, what was served on it; open ones first. */
    List<AccountFinding> of(String region, @Nullable UUID agency) {
        return jdbc.sql(SELECT + """
            WHERE f.region_code = ? AND (?::uuid IS NULL OR (f.agency_id = ?::uuid AND f.served_on IS NOT NULL))
            ORDER BY f.closed_on IS NOT NULL, f.answer_by NULLS FIRST, f.id DESC LIMIT 200\
            """)
                .params(Arrays.asList(region, agency, agency))
                .query(this::map)
                .list();
    }

    void insert(AccountFinding f) {
        var head = f.head();
        var m = f.matter();
        jdbc.sql("""
            INSERT INTO disclosure.accountability_finding (id, number, region_code, agency_id, person, post, fact, evidence, basis, kind,
                demand, state, recorded_on, recorded_by, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
            """)
                .params(Arrays.asList(
                        head.id(),
                        head.number(),
                        head.regionCode(),
                        head.agencyId(),
                        sealed(m.person(), "person", head.id()),
                        m.post(),
                        sealed(m.fact(), "fact", head.id()),
                        sealed(m.evidence(), "evidence", head.id()),
                        m.basis().name(),
                        m.kind().name(),
                        m.demand(),
                        f.state().name(),
                        head.recordedOn(),
                        head.recordedBy()))
                .update();
    }

    void save(AccountFinding f) {
        UUID id = f.head().id();
        var served = f.served();
        var answer = f.answer();
        var closure = f.closure();
        int rows = jdbc.sql("""
            UPDATE disclosure.accountability_finding SET state = ?, served_on = ?, clock = ?::jsonb, answer_by = ?, answer = ?,
                answered_by = ?, answered_on = ?, closure = ?, closed_by = ?, closed_on = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        f.state().name(),
                        served == null ? null : served.on(),
                        served == null ? null : ClockJson.toJson(served.clock().clock()),
                        served == null ? null : served.clock().dueOn(),
                        answer == null ? null : sealed(answer.text(), "answer", id),
                        answer == null ? null : answer.by(),
                        answer == null ? null : answer.on(),
                        closure == null ? null : sealed(closure.text(), "closure", id),
                        closure == null ? null : closure.by(),
                        closure == null ? null : closure.on(),
                        id,
                        f.version()))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private AccountFinding map(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String clock = row.getString("clock");
        var matter = new Matter(
                opened(row.getString("person"), "person", id),
                row.getString("post"),
                cipher.open(row.getString("fact"), context("fact", id)),
                cipher.open(row.getString("evidence"), context("evidence", id)),
                Basis.valueOf(row.getString("basis")),
                Consequence.valueOf(row.getString("kind")),
                row.getString("demand"));
        return new AccountFinding(
                new Head(
                        id,
                        row.getString("number"),
                        row.getString("region_code"),
                        row.getObject("agency_id", UUID.class),
                        row.getObject("recorded_on", LocalDate.class),
                        row.getString("recorded_by")),
                matter,
                State.valueOf(row.getString("state")),
                clock == null
                        ? null
                        : new Served(
                                row.getObject("served_on", LocalDate.class),
                                new DatedClock(
                                        ClockJson.fromJson(clock), row.getObject("answer_by", LocalDate.class), null)),
                said(row, "answer", "answered", id),
                said(row, "closure", "closed", id),
                row.getInt("version"));
    }

    private @Nullable Said said(ResultSet row, String column, String act, UUID id) throws SQLException {
        String text = row.getString(column);
        return text == null
                ? null
                : new Said(
                        cipher.open(text, context(column, id)),
                        row.getString(act + "_by"),
                        row.getObject(act + "_on", LocalDate.class));
    }

    private @Nullable String sealed(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.seal(text, context(column, id));
    }

    private @Nullable String opened(@Nullable String text, String column, UUID id) {
        return text == null ? null : cipher.open(text, context(column, id));
    }

    private static String context(String column, UUID id) {
        return "disclosure.accountability." + column + ":" + id;
    }
}
