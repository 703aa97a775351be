package org.tongyuan.cases.credit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.calendar.TimeLimits;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of cases.credit_record, and what they bar. */
@Repository
public class CreditRecords {

    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final TimeLimits limits;
    private final Journal journal;

    CreditRecords(JdbcClient jdbc, TimeLimits limits, Journal journal) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.journal = journal;
    }

    /** Who did not keep an undertaking to hand in materials brings everything at once for a set time. */
    public void mustMayDefer(UUID person, LocalDate on) {
        jdbc.sql("""
            SELECT max(barred_until) FROM cases.credit_record
            WHERE person_id = ? AND kind = 'DEFERRAL_BROKEN' AND repaired_on IS NULL AND barred_until >= ?\
            """).params(person, on).query(LocalDate.class).optional().ifPresent(until -> {
            throw new RuleBroken("case.defer.barred", until);
        });
    }

    /** Serious bad credit, a false undertaking included, bars from undertaking until it is repaired. */
    public void mustMayUndertake(UUID person) {
        jdbc.sql("""
            SELECT kind FROM cases.credit_record
            WHERE person_id = ? AND kind <> 'DEFERRAL_BROKEN' AND repaired_on IS NULL ORDER BY id LIMIT 1\
            """).param(person).query(String.class).optional().ifPresent(kind -> {
            throw new RuleBroken(
                    "case.undertaking.barred", CreditKind.valueOf(kind).label());
        });
    }

    /** From a case of ours, with the act that found it. */
    public void add(CreditKind kind, UUID person, UUID caseId, String number, Instant at, SignedIn who) {
        var on = LegalTime.dateOf(at);
        var until = kind == CreditKind.DEFERRAL_BROKEN
                ? on.plusMonths(limits.require("DEFER_BAR").length())
                : null;
        add(
                new CreditRecord(Ids.next(), person, kind, caseId, number, "办件 " + number, on, who.name(), until, null),
                at,
                who);
    }

    void add(CreditRecord r, Instant at, SignedIn who) {
        jdbc.sql("""
            INSERT INTO cases.credit_record (id, person_id, kind, case_id, case_number, source, recorded_on, recorded_by, barred_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        r.id(),
                        r.personId(),
                        r.kind().name(),
                        r.caseId(),
                        r.caseNumber(),
                        r.source(),
                        r.recordedOn(),
                        r.recordedBy(),
                        r.barredUntil()))
                .update();
        record("CREDIT_RECORDED", r, at, who);
    }

    void repair(CreditRecord r, CreditRecord.Repair as, SignedIn who) {
        jdbc.sql("""
            UPDATE cases.credit_record SET repaired_on = ?, repaired_by = ?, repair_reason = ?, repaired_at = ?
            WHERE id = ? AND repaired_on IS NULL\
            """)
                .params(Arrays.asList(as.on(), as.by(), as.reason(), Timestamp.from(as.at()), r.id()))
                .update();
        record("CREDIT_REPAIRED", r, as.at(), who);
    }

    private void record(String act, CreditRecord r, Instant at, SignedIn who) {
        var entry = Entry.of(who.actor(), act, new Subject(CreditSeals.KIND, r.id().toString()), at)
                .with("kind", r.kind().name());
        String seal = jdbc.sql("SELECT cases.credit_seal(?)")
                .param(r.id())
                .query(String.class)
                .single();
        journal.record((r.caseNumber() == null ? entry : entry.with("number", r.caseNumber())).sealed(seal));
    }

    CreditRecord lock(UUID id) {
        return read("WHERE id = ? FOR UPDATE", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("credit record " + id));
    }

    /** Of a person, the latest first. */
    public List<CreditRecord> of(UUID person) {
        return read("WHERE person_id = ? ORDER BY id DESC", person);
    }

    List<CreditRecord> latest() {
        return jdbc.sql("SELECT * FROM cases.credit_record ORDER BY repaired_on IS NOT NULL, id DESC LIMIT " + MOST)
                .query((row, n) -> read(row))
                .list();
    }

    private List<CreditRecord> read(String where, UUID id) {
        return jdbc.sql("SELECT * FROM cases.credit_record " + where)
                .param(id)
                .query((row, n) -> read(row))
                .list();
    }

    private static CreditRecord read(ResultSet row) throws SQLException {
        return new CreditRecord(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                CreditKind.valueOf(row.getString("kind")),
                row.getObject("case_id", UUID.class),
                row.getString("case_number"),
                row.getString("source"),
                row.getObject("recorded_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("barred_until", LocalDate.class),
                repair(row));
    }

    private static CreditRecord.@Nullable Repair repair(ResultSet row) throws SQLException {
        var on = row.getObject("repaired_on", LocalDate.class);
        return on == null
                ? null
                : new CreditRecord.Repair(
                        on,
                        row.getString("repaired_by"),
                        row.getString("repair_reason"),
                        row.getTimestamp("repaired_at").toInstant());
    }
}
