package org.tongyuan.journal.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.journal.JournalReader;
import org.tongyuan.journal.Recorded;
import org.tongyuan.journal.SealedRows;
import org.tongyuan.journal.SealedWrite;

/** The journal in the database. Appends to one subject wait for each other; appends to different subjects never do. */
@Component
class ChainedJournal implements Journal, JournalReader {

    private final Entries entries;
    private final Horizon horizon;
    private final JdbcClient jdbc;

    ChainedJournal(Entries entries, Horizon horizon, JdbcClient jdbc) {
        this.entries = entries;
        this.horizon = horizon;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public Recorded record(Entry entry) {
        return append(entry);
    }

    @Override
    @Transactional
    public Optional<Recorded> record(Entry entry, SealedWrite rows) {
        return entries.append(exact(entry.sealed(rows.seal())), now(), rows);
    }

    @Override
    @Transactional
    public List<Recorded> record(List<Entry> these, SealedRows rows) {
        return entries.append(these.stream().map(ChainedJournal::exact).toList(), now(), rows);
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Recorded recordApart(Entry entry) {
        // The caller's own transaction may hold this chain: then fail after a moment instead of waiting for ourselves
        // for ever.
        jdbc.sql("SET LOCAL lock_timeout = '5s'").update();
        return append(entry);
    }

    @Override
    public List<Recorded> of(Subject subject) {
        return entries.of(subject);
    }

    @Override
    public List<Recorded> readFrom(long position, int limit) {
        return entries.after(position, horizon.advance(), limit);
    }

    private Recorded append(Entry entry) {
        return entries.append(exact(entry), now());
    }

    /** PostgreSQL keeps microseconds; what is hashed must be what is read back. */
    private static Entry exact(Entry entry) {
        return new Entry(
                entry.actor(),
                entry.act(),
                entry.subject(),
                entry.occurred().truncatedTo(ChronoUnit.MICROS),
                entry.details(),
                entry.seal());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
