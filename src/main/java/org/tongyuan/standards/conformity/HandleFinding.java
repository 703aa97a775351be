package org.tongyuan.standards.conformity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.Colleagues;
import org.tongyuan.accounts.Colleagues.Colleague;
import org.tongyuan.accounts.SignedIn.Officer;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.notices.Notices;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.standards.conformity.FindingSearch.Found;

/** What people do about a finding: exempt it for a time, order the agency to mend it, answer the order. Closing happens by itself. */
@UseCase
class HandleFinding {

    /** Something that was done about a finding. */
    record Step(String what, String note, @Nullable LocalDate until, Instant at) {

        public String label() {
            return switch (what) {
                case "EXEMPTED" -> "豁免";
                case "ORDERED" -> "责令整改";
                default -> "部门答复";
            };
        }
    }

    private final FindingSearch findings;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Colleagues colleagues;
    private final Notices notices;
    private final LegalTime time;

    HandleFinding(
            FindingSearch findings,
            JdbcClient jdbc,
            Journal journal,
            Colleagues colleagues,
            Notices notices,
            LegalTime time) {
        this.findings = findings;
        this.jdbc = jdbc;
        this.journal = journal;
        this.colleagues = colleagues;
        this.notices = notices;
        this.time = time;
    }

    List<Step> stepsOf(UUID id) {
        return jdbc.sql(
                        "SELECT step, note, until, at FROM standards.finding_step WHERE finding_id = ? ORDER BY sequence")
                .param(id)
                .query((row, n) -> new Step(
                        row.getString("step"),
                        row.getString("note"),
                        row.getObject("until", LocalDate.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The first day until which an order or an exemption may run: tomorrow. */
    LocalDate earliestEnd() {
        return time.today().plusDays(1);
    }

    /** Not counted until the day given is over; the reason stands with the finding. */
    @Transactional
    void exempt(UUID id, String reason, LocalDate until, Officer by) {
        by.mustBeAbleTo(Permission.STANDARD_EDIT);
        Found finding = open(id);
        if (!until.isAfter(time.today())) {
            throw new RuleBroken("finding.exemption.past");
        }
        boolean counted = finding.exemptUntil() == null || finding.exemptUntil().isBefore(time.today());
        jdbc.sql("UPDATE standards.finding SET exempt_until = ? WHERE id = ?")
                .params(until, id)
                .update();
        if (counted) {
            jdbc.sql("""
                UPDATE standards.conformity SET open = greatest(0, open - 1)
                WHERE agency = ? AND clause_id = (SELECT clause_id FROM standards.finding WHERE id = ?)\
                """).params(finding.agency(), id).update();
        }
        step(id, "EXEMPTED", reason, until, by.actor());
    }

    @Transactional
    void order(UUID id, String note, LocalDate until, Officer by) {
        by.mustBeAbleTo(Permission.STANDARD_EDIT);
        Found finding = open(id);
        if (!until.isAfter(time.today())) {
            throw new RuleBroken("finding.order.past");
        }
        step(id, "ORDERED", note, until, by.actor());
        tell(
                colleagues.holding(Permission.STANDARD_READ).stream()
                        .filter(c -> c.agencyId().toString().equals(finding.agency()))
                        .toList(),
                finding,
                "责令整改：",
                "不符合“" + finding.title() + "”，请在 " + until + " 前改正并答复。");
    }

    /** By the agency that answers for the subject. */
    @Transactional
    void answer(UUID id, String note, Officer by) {
        Found finding = open(id);
        if (!finding.agency().equals(by.agencyId().toString())) {
            throw new NotAllowed("finding of another agency");
        }
        if (stepsOf(id).stream().noneMatch(s -> s.what().equals("ORDERED"))) {
            throw new RuleBroken("finding.answer.unordered");
        }
        step(id, "ANSWERED", note, null, by.actor());
        tell(
                colleagues.holding(Permission.STANDARD_EDIT),
                finding,
                "整改已答复：",
                by.agencyName() + "就“" + finding.title() + "”作了答复。");
    }

    private void tell(List<Colleague> whom, Found finding, String title, String text) {
        notices.tellStaff(
                whom.stream().map(Colleague::account).toList(),
                title + finding.subject(),
                text,
                "/desk/standards/findings/" + finding.id());
    }

    /** Locked, so that two acts on one finding come one after the other. */
    private Found open(UUID id) {
        jdbc.sql("SELECT id FROM standards.finding WHERE id = ? FOR UPDATE")
                .param(id)
                .query(UUID.class)
                .optional();
        Found finding = findings.require(id);
        if (finding.closedAt() != null) {
            throw new RuleBroken("finding.closed");
        }
        return finding;
    }

    private void step(UUID id, String step, String note, @Nullable LocalDate until, Actor by) {
        jdbc.sql("""
            INSERT INTO standards.finding_step (finding_id, sequence, step, note, until, at, by_id)
            SELECT ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ? FROM standards.finding_step WHERE finding_id = ?\
            """)
                .params(Arrays.asList(id, step, note, until, Timestamp.from(time.now()), by.id(), id))
                .update();
        journal.record(Entry.of(by, "FINDING_" + step, new Subject("finding", id.toString()), time.now()));
    }
}
