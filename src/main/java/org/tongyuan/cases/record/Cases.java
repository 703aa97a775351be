package org.tongyuan.cases.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.journal.Entry;
import org.tongyuan.journal.Journal;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps cases. A case that will be changed is locked first, so that acts on it stand in a row. */
@Repository
public class Cases {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final CaseRecords records;
    private final CaseSeals seals;
    private final StepsElsewhere elsewhere;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Cases(
            JdbcClient jdbc,
            CaseRows rows,
            CaseRecords records,
            CaseSeals seals,
            StepsElsewhere elsewhere,
            Journal journal,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.records = records;
        this.seals = seals;
        this.elsewhere = elsewhere;
        this.journal = journal;
        this.events = events;
    }

    public Optional<UUID> idOf(String number) {
        return jdbc.sql("SELECT id FROM cases.case_file WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    public CaseSnapshot require(String number) {
        return found("c.number = ?", number)
                .orElseThrow(() -> new NotFound("case " + number))
                .file()
                .now();
    }

    public CaseSnapshot require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("case " + id)).now();
    }

    public Optional<Case> find(UUID id) {
        return found("c.id = ?", id).map(CaseRows.Found::file);
    }

    private Optional<CaseRows.Found> found(String condition, Object value) {
        return rows.find(condition, List.of(value)).stream().findFirst();
    }

    /**
     * Locks the case for an act, after which the right to it is checked on the case as it is now. {@code seen} is the version on the
     * caller's page, null when they do not say.
     */
    public Locked lock(String number, @Nullable Integer seen) {
        var found = found("c.number = ? FOR UPDATE OF c", number).orElseThrow(() -> new NotFound("case " + number));
        int version = found.file().now().version();
        return new Locked(fresh(found), version != found.versionBefore() || (seen != null && seen != version));
    }

    /** A locked case; {@code changed} when somebody else acted on it since the caller looked. */
    public record Locked(Case file, boolean changed) {

        /** Tells whoever waited for another's act (RuleBroken case.changed-meanwhile), instead of acting on what they have not seen. */
        public Case unchanged() {
            if (changed) {
                throw new RuleBroken("case.changed-meanwhile", file.now().head().number());
            }
            return file;
        }
    }

    /** Locks a case for the product's own work, waiting for whoever has it. */
    public Case lock(UUID id) {
        return locked(id, "FOR UPDATE OF c").orElseThrow(() -> new NotFound("case " + id));
    }

    /** Locks a case for the product's own work; empty when another node has it. */
    public Optional<Case> lockIfFree(UUID id) {
        return locked(id, "FOR UPDATE OF c SKIP LOCKED");
    }

    /** Locks those of these cases that nobody else has, in the order of their ids, by one statement. */
    public List<Case> lockFree(Collection<UUID> ids) {
        return rows
                .find(
                        "c.id = ANY (?) ORDER BY c.id FOR UPDATE OF c SKIP LOCKED",
                        Collections.singletonList(ids.toArray(UUID[]::new)))
                .stream()
                .map(this::fresh)
                .toList();
    }

    /** After a wait the parts are those of before it: then they are read again, under the lock. */
    private Case fresh(CaseRows.Found found) {
        Case file = found.file();
        if (file.now().version() == found.versionBefore()) {
            return file;
        }
        return find(file.id()).orElseThrow(() -> new NotFound("case " + file.id()));
    }

    private Optional<Case> locked(UUID id, String how) {
        return found("c.id = ? " + how, id).map(this::fresh);
    }

    /** Keeps a new case and records the act that opened it, in one statement. */
    public void add(Case opened, Entry act) {
        write(opened, act, "");
    }

    /** Saves what the act has changed and records it, in one statement; the entry seals the case as it is then. */
    public void save(Case changed, Entry act) {
        write(changed, act, added(changed));
    }

    private String added(Case changed) {
        var kept = Objects.requireNonNull(changed.additions().kept());
        return kept.added() == null ? seals.head(changed.id()) : kept.added();
    }

    /** Records a further act of a case whose rows have just been written. */
    public void record(Case written, Entry act) {
        journal.record(act.sealed(written.additions().seal()));
    }

    private void write(Case file, Entry act, String added) {
        var writing = new CaseWriting(rows, records, file, added);
        if (journal.record(act, writing.statement()).isEmpty()) {
            throw new RuleBroken("case.changed-meanwhile", file.now().head().number());
        }
        file.additions().written(writing.seal());
        elsewhere.keep(file);
        tell(file, act);
    }

    /** The joint case follows its branches, in their transaction; a case that stands alone tells nobody. */
    private void tell(Case file, Entry act) {
        if (file.now().head().jointId() != null) {
            var kept = file.additions().kept();
            events.publishEvent(
                    new BranchChanged(kept == null ? null : kept.as(), file.now(), LegalTime.dateOf(act.occurred())));
        }
    }

    /** A case with what is to be recorded of it, in its order; the last entry seals the case. */
    public record Changed(Case file, List<Entry> acts) {}

    /** Saves several cases and records their acts in one statement, all of them or none (RuleBroken case.changed-meanwhile). */
    public void save(List<Changed> all) {
        if (all.isEmpty()) {
            return;
        }
        var writings = new ArrayList<CaseWriting>();
        var entries = new ArrayList<Entry>();
        for (Changed changed : all) {
            var writing = new CaseWriting(rows, records, changed.file(), added(changed.file()));
            writings.add(writing);
            entries.addAll(changed.acts());
            entries.set(entries.size() - 1, entries.getLast().sealed(writing.seal()));
        }
        if (journal.record(entries, new CasesTogether(rows, records).statement(writings))
                .isEmpty()) {
            throw new RuleBroken(
                    "case.changed-meanwhile", all.getFirst().file().now().head().number());
        }
        writings.forEach(writing -> writing.file().additions().written(writing.seal()));
        all.forEach(changed -> {
            elsewhere.keep(changed.file());
            tell(changed.file(), changed.acts().getLast());
        });
    }

    /** The digest of all rows of the case as they are now, for an act that wrote rows in a way of its own. */
    public String seal(UUID id) {
        return seals.seal(id);
    }

    public List<ActRow> history(UUID id) {
        return rows.history(id);
    }

    /** Cases at which something happens by itself at or before this instant. */
    public List<UUID> due(Instant until, int limit) {
        return jdbc.sql("""
            SELECT id FROM cases.case_file WHERE next_tick_at <= ? AND NOT out_of_time
            ORDER BY next_tick_at LIMIT ?\
            """)
                .params(Timestamp.from(until), limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Cases with a running clock, in batches by id. */
    public List<UUID> running(UUID after, int limit) {
        return jdbc.sql("SELECT id FROM cases.case_file WHERE ended_on IS NULL AND id > ? ORDER BY id LIMIT ?")
                .params(after, limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }
}
