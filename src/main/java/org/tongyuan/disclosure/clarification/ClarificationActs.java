package org.tongyuan.disclosure.clarification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Saves a clarification after an act, with a line in its timeline and an entry in the journal, which carries ids and states only. */
@Component
class ClarificationActs {

    static final String KIND = "clarification";

    /** Who acts; {@code name} is not kept of those who report. */
    record Who(Actor actor, @Nullable String name) {
        static final Who PORTAL = new Who(Actor.system("portal"), null);
        static final Who CALENDAR = new Who(Actor.system("calendar"), "系统");
        static final Who PUBLICATION = new Who(Actor.system("publication"), "系统");

        static Who of(SignedIn signed) {
            return new Who(signed.actor(), signed instanceof SignedIn.Citizen ? null : signed.name());
        }
    }

    /** A line of the timeline. */
    record Line(
            String act, Clarification.State to, @Nullable String name, Instant at, String note) {}

    private final Clarifications clarifications;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final LegalTime time;

    ClarificationActs(Clarifications clarifications, Journal journal, JdbcClient jdbc, LegalTime time) {
        this.clarifications = clarifications;
        this.journal = journal;
        this.jdbc = jdbc;
        this.time = time;
    }

    static Subject subject(Clarification c) {
        return new Subject(KIND, c.head().id().toString());
    }

    void begin(Clarification c, Who who) {
        clarifications.insert(c, who.actor(), time.now());
        write("CLARIFICATION_REPORTED", c, who, "", Map.of("number", c.head().number()));
    }

    void save(String act, Clarification now, Who who, String note, Map<String, String> details) {
        clarifications.save(now, time.now());
        write(act, now, who, note, details);
    }

    private void write(String act, Clarification c, Who who, String note, Map<String, String> details) {
        jdbc.sql("""
            INSERT INTO disclosure.clarification_act (clarification_id, sequence, act, to_state, actor_kind, actor_id, actor_name,
                occurred_at, note)
            SELECT id, acts, ?, ?, ?, ?, ?, ?, ? FROM disclosure.clarification WHERE id = ?\
            """)
                .params(Arrays.asList(
                        act,
                        c.state().name(),
                        who.actor().kind().name(),
                        who.actor().id(),
                        who.name(),
                        Timestamp.from(time.now()),
                        note,
                        c.head().id()))
                .update();
        journal.record(Entry.of(who.actor(), act, subject(c), time.now())
                .with("state", c.state().name())
                .with("agency", c.agencyId().toString())
                .with(details));
    }

    /** The timeline, newest first. */
    List<Line> of(UUID clarification) {
        return jdbc.sql("""
            SELECT act, to_state, actor_name, occurred_at, note FROM disclosure.clarification_act
            WHERE clarification_id = ? ORDER BY sequence DESC\
            """)
                .param(clarification)
                .query((row, n) -> new Line(
                        row.getString(1),
                        Clarification.State.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .list();
    }

    LocalDate today() {
        return time.today();
    }
}
