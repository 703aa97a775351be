package org.tongyuan.disclosure.publication;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/**
 * Saves a record after an act, with a line in its timeline and an entry in the journal; the entry carries states and ids, never a text,
 * and seals what the public sees of it, which therefore is written before.
 */
@Component
class RecordActs {

    /** A line of the timeline. */
    record Line(
            int number,
            String act,
            @Nullable String fromState,
            String toState,
            String actorName,
            Instant occurredAt,
            String note) {}

    /** Who acts, under the name shown in the timeline. */
    record Who(Actor actor, String name) {
        static Who of(SignedIn.Officer officer) {
            return new Who(officer.actor(), officer.name());
        }

        static Who system(String job) {
            return new Who(Actor.system(job), "系统");
        }
    }

    /** The kind under which records stand in the journal. */
    static final String KIND = "public-record";

    private final PublicRecords records;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final LegalTime time;
    private final Letters letters;

    RecordActs(PublicRecords records, Journal journal, JdbcClient jdbc, LegalTime time, Letters letters) {
        this.records = records;
        this.journal = journal;
        this.jdbc = jdbc;
        this.time = time;
        this.letters = letters;
    }

    static Subject subject(UUID record) {
        return new Subject(KIND, record.toString());
    }

    void begin(PublicRecord made, Who who) {
        var first = made.after(time.now());
        records.insert(first);
        write(
                "RECORD_DRAFTED",
                null,
                first,
                who,
                "",
                Map.of("agency", made.agencyId().toString()));
    }

    void save(String act, PublicRecord before, PublicRecord now, Who who, String note) {
        save(act, before, now, who, note, Map.of());
    }

    void save(String act, PublicRecord before, PublicRecord now, Who who, String note, Map<String, String> details) {
        var done = now.after(time.now());
        records.save(done);
        write(act, before.state().name(), done, who, note, details);
    }

    private void write(
            String act, @Nullable String from, PublicRecord now, Who who, String note, Map<String, String> details) {
        jdbc.sql("""
            INSERT INTO disclosure.record_act (record_id, sequence, number, act, from_state, to_state, actor_kind, actor_id, actor_name,
                occurred_at, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(now.id(), now.acts(), now.working(), act)
                .param(from)
                .params(
                        now.state().name(),
                        who.actor().kind().name(),
                        who.actor().id(),
                        who.name())
                .param(Timestamp.from(now.lastOccurred()))
                .param(note)
                .update();
        var entry = Entry.of(who.actor(), act, subject(now.id()), now.lastOccurred())
                .with("state", now.state().name())
                .with("version", Integer.toString(now.working()))
                .with(details);
        journal.record(letters.sealedIn(now.live() == null ? entry : entry.sealed(seal(now.id()))));
    }

    private String seal(UUID record) {
        return jdbc.sql("SELECT disclosure.record_seal(?)")
                .param(record)
                .query(String.class)
                .single();
    }

    /** The timeline, newest first. */
    List<Line> of(UUID record) {
        return jdbc.sql("""
            SELECT number, act, from_state, to_state, actor_name, occurred_at, note FROM disclosure.record_act
            WHERE record_id = ? ORDER BY sequence DESC\
            """)
                .param(record)
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }
}
