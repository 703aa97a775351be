package org.tongyuan.cases.counter;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;

/** Journal entries about the counter's own records, each sealed with the digest of its row. */
@Component
public class CounterJournal {

    private final Journal journal;
    private final JdbcClient jdbc;

    CounterJournal(Journal journal, JdbcClient jdbc) {
        this.journal = journal;
        this.jdbc = jdbc;
    }

    public Entry entry(SignedIn who, String act, String kind, UUID id, Instant at) {
        return Entry.of(who.actor(), act, new Subject(kind, id.toString()), at);
    }

    /** Call it when the row is written. */
    public void record(Entry entry, String kind, UUID id) {
        String seal = jdbc.sql("SELECT cases.counter_seal(?, ?)")
                .params(kind, id)
                .query(String.class)
                .single();
        journal.record(entry.sealed(seal));
    }
}
