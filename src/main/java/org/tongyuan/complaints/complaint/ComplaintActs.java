package org.tongyuan.complaints.complaint;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.LegalTime;

/** Saves a complaint after an act: a line in its history and a sealed entry in the journal, which carries ids and states only. */
@Component
class ComplaintActs implements SealSource {

    static final String KIND = "complaint";

    /** Who acts; {@code name} is not kept of those who complain. */
    record Who(Actor actor, @Nullable String name) {
        static final Who PORTAL = new Who(Actor.system("portal"), null);
        static final Who CALENDAR = new Who(Actor.system("calendar"), "系统");

        static Who of(SignedIn signed) {
            return new Who(signed.actor(), signed instanceof SignedIn.Citizen ? null : signed.name());
        }
    }

    /** A line of the history. */
    record Line(String act, @Nullable String name, Instant at) {}

    private final Complaints complaints;
    private final Journal journal;
    private final Letters letters;
    private final JdbcClient jdbc;
    private final LegalTime time;

    ComplaintActs(Complaints complaints, Journal journal, Letters letters, JdbcClient jdbc, LegalTime time) {
        this.complaints = complaints;
        this.journal = journal;
        this.letters = letters;
        this.jdbc = jdbc;
        this.time = time;
    }

    static Subject subject(Complaint c) {
        return new Subject(KIND, c.head().id().toString());
    }

    void begin(Complaint c, Who who) {
        complaints.insert(c, who.actor(), time.now());
    }

    /** The first line, once everything that came with it is kept. */
    void begun(Complaint c, Who who) {
        write(
                "COMPLAINT_RECEIVED",
                c,
                who,
                Map.of(
                        "number", c.head().number(),
                        "field", c.head().field().name(),
                        "channel", c.head().channel().name()));
    }

    void save(String act, Complaint now, Who who, Map<String, String> details) {
        complaints.save(now, time.now());
        write(act, now, who, details);
    }

    private void write(String act, Complaint c, Who who, Map<String, String> details) {
        UUID id = c.head().id();
        jdbc.sql("""
            INSERT INTO complaints.complaint_act (complaint_id, sequence, act, to_state, actor_kind, actor_id, actor_name, occurred_at)
            SELECT id, acts, ?, ?, ?, ?, ?, ? FROM complaints.complaint WHERE id = ?\
            """)
                .params(Arrays.asList(
                        act,
                        c.state().name(),
                        who.actor().kind().name(),
                        who.actor().id(),
                        who.name(),
                        Timestamp.from(time.now()),
                        id))
                .update();
        String seal = jdbc.sql("SELECT complaints.complaint_seal(?)")
                .param(id)
                .query(String.class)
                .single();
        journal.record(letters.sealedIn(Entry.of(who.actor(), act, subject(c), time.now())
                .with("state", c.state().name())
                .with("handler", c.head().handlerId().toString())
                .with(details)
                .sealed(seal)));
    }

    /** Oldest first. */
    List<Line> of(Complaint c) {
        return jdbc.sql("""
            SELECT act, actor_name, occurred_at FROM complaints.complaint_act WHERE complaint_id = ? ORDER BY sequence\
            """)
                .param(c.head().id())
                .query((row, n) -> new Line(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "complaints.complaint", "complaints.complaint_seal(id)", idAndDigest);
    }

    LegalTime time() {
        return time;
    }
}
