package org.tongyuan.disclosure.advice;

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

/** Saves public advice after an act, with a line in its timeline and an entry in the journal, which carries ids and states only. */
@Component
class PublicAdviceActs {

    static final String KIND = "public-advice";

    /** Who acts; {@code name} is not kept of those who ask. */
    record Who(Actor actor, @Nullable String name) {
        static final Who PORTAL = new Who(Actor.system("portal"), null);
        static final Who CALENDAR = new Who(Actor.system("calendar"), "系统");

        static Who of(SignedIn signed) {
            return new Who(signed.actor(), signed instanceof SignedIn.Citizen ? null : signed.name());
        }
    }

    /** A line of the timeline. */
    record Line(String act, @Nullable String name, Instant at, String note) {}

    private final PublicAdvices advices;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final LegalTime time;

    PublicAdviceActs(PublicAdvices advices, Journal journal, JdbcClient jdbc, LegalTime time) {
        this.advices = advices;
        this.journal = journal;
        this.jdbc = jdbc;
        this.time = time;
    }

    static Subject subject(PublicAdvice a) {
        return new Subject(KIND, a.head().id().toString());
    }

    void begin(PublicAdvice a, Who who) {
        advices.insert(a, time.now());
        write("ADVICE_ASKED", a, who, "", Map.of("number", a.head().number()));
    }

    /** {@code note} is for the desk's timeline only; {@code details} go to the journal and never hold personal values. */
    void save(String act, PublicAdvice now, Who who, String note, Map<String, String> details) {
        advices.save(now, time.now());
        write(act, now, who, note, details);
    }

    private void write(String act, PublicAdvice a, Who who, String note, Map<String, String> details) {
        jdbc.sql("""
            INSERT INTO disclosure.public_advice_act (advice_id, sequence, act, to_state, actor_kind, actor_id, actor_name, occurred_at,
                note)
            SELECT id, acts, ?, ?, ?, ?, ?, ?, ? FROM disclosure.public_advice WHERE id = ?\
            """)
                .params(Arrays.asList(
                        act,
                        a.state().name(),
                        who.actor().kind().name(),
                        who.actor().id(),
                        who.name(),
                        Timestamp.from(time.now()),
                        note,
                        a.head().id()))
                .update();
        journal.record(Entry.of(who.actor(), act, subject(a), time.now())
                .with("state", a.state().name())
                .with("agency", a.agencyId().toString())
                .with(details));
    }

    /** The timeline, newest first. */
    List<Line> of(UUID advice) {
        return jdbc.sql("""
            SELECT act, actor_name, occurred_at, note FROM disclosure.public_advice_act WHERE advice_id = ? ORDER BY sequence DESC\
            """)
                .param(advice)
                .query((row, n) -> new Line(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4)))
                .list();
    }

    LocalDate today() {
        return time.today();
    }
}
