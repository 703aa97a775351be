package org.tongyuan.fees.demand;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.Letters;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.LegalTime;

/** Records an act on a demand with the seal of all its rows: the demand, payments, refunds, prints and what was booked. */
@Component
public class FeeTrail implements SealSource {

    public static final String KIND = "fee-demand";

    private final Journal journal;
    private final Letters letters;
    private final JdbcClient jdbc;
    private final LegalTime time;

    FeeTrail(Journal journal, Letters letters, JdbcClient jdbc, LegalTime time) {
        this.journal = journal;
        this.letters = letters;
        this.jdbc = jdbc;
        this.time = time;
    }

    public static Subject subject(UUID demand) {
        return new Subject(KIND, demand.toString());
    }

    public Instant now() {
        return time.now();
    }

    public LegalTime time() {
        return time;
    }

    /** The last thing of an act: what is written after it is not sealed. */
    public void record(String act, UUID demand, Actor actor, Map<String, String> details) {
        String seal = jdbc.sql("SELECT fees.demand_seal(?)")
                .param(demand)
                .query(String.class)
                .single();
        journal.record(letters.sealedIn(
                Entry.of(actor, act, subject(demand), time.now()).with(details).sealed(seal)));
    }

    /** A refusal stays even though the act is rolled back; nothing of the demand changes by it. */
    void refused(String act, Subject about, Actor actor, Map<String, String> details) {
        journal.recordApart(Entry.of(actor, act, about, time.now()).with(details));
    }

    public List<Recorded> of(UUID demand) {
        return journal.of(subject(demand));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "fees.demand", "fees.demand_seal(id)", idAndDigest);
    }
}
