package org.tongyuan.cases.refusal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;

/** Writes a refusal in a transaction of its own; a request repeated under its key is one refusal, on whichever node it arrives. */
@Component
class RefusalJournal {

    private final Journal journal;
    private final JdbcClient jdbc;
    private final LegalTime time;

    RefusalJournal(Journal journal, JdbcClient jdbc, LegalTime time) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.time = time;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(RefusedAct refused) {
        if (refused.request() != null && again(refused)) {
            return;
        }
        journal.record(refused.entry(time));
    }

    private boolean again(RefusedAct refused) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(?, 0))) locked")
                .param("refused\n" + refused.actor().id() + '\n' + refused.request())
                .query(Integer.class)
                .single();
        return journal.of(refused.subject()).stream().anyMatch(r -> refused.isIn(r.entry()));
    }
}
