package org.tongyuan.fees.closing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.LegalTime;

/** Records closings with the seal of their figures and of what they transferred. */
@Component
class ClosingTrail implements SealSource {

    private static final String KIND = "fee-closing";

    private final Journal journal;
    private final JdbcClient jdbc;
    private final LegalTime time;

    ClosingTrail(Journal journal, JdbcClient jdbc, LegalTime time) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.time = time;
    }

    Instant now() {
        return time.now();
    }

    LegalTime time() {
        return time;
    }

    void record(String act, UUID closing, Actor actor, Map<String, String> details) {
        String seal = jdbc.sql("SELECT fees.closing_seal(?)")
                .param(closing)
                .query(String.class)
                .single();
        journal.record(Entry.of(actor, act, new Subject(KIND, closing.toString()), time.now())
                .with(details)
                .sealed(seal));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "fees.closing", "fees.closing_seal(id)", idAndDigest);
    }
}
