package org.tongyuan.journal.verification;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Actor;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.SealSource;
import org.tongyuan.platform.LegalTime;

/**
 * When a release begins to seal a kind of subject, what is there already is sealed as it is found, once for each kind and visibly, by
 * an entry of its own. Afterwards a row without a seal is a finding.
 */
@Component
class SealAsFound {

    private static final Actor SEALER = Actor.system("seal-as-found");

    private final ObjectProvider<SealSource> sources;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final LegalTime time;

    SealAsFound(ObjectProvider<SealSource> sources, JdbcClient jdbc, Journal journal, LegalTime time) {
        this.sources = sources;
        this.jdbc = jdbc;
        this.journal = journal;
        this.time = time;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void seal() {
        sources.orderedStream().filter(this::isNew).forEach(this::sealAll);
    }

    /** Another node that begins at the same time waits here and then finds the kind known. */
    private boolean isNew(SealSource source) {
        return jdbc.sql("INSERT INTO journal.sealed_kind (kind) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(source.kind())
                        .update()
                == 1;
    }

    private void sealAll(SealSource source) {
        source.forEachSeal((id, digest) -> {
            if (!isSealed(source.kind(), id)) {
                journal.record(Entry.of(SEALER, "SEALED_AS_FOUND", new Subject(source.kind(), id), time.now())
                        .sealed(digest));
            }
        });
    }

    private boolean isSealed(String kind, String id) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT FROM journal.entry e JOIN journal.chain c ON c.id = e.chain
                WHERE c.subject_kind = ? AND c.subject_id = ? AND e.seal IS NOT NULL)\
            """).params(kind, id).query(Boolean.class).single();
    }
}
