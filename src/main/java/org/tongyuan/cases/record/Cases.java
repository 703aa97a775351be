package org.tongyuan.cases.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps cases. A case that will be changed is locked first, so that acts on it stand in a row. */
@Repository
public class Cases {

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final StepsElsewhere elsewhere;

    Cases(JdbcClient jdbc, CaseRows rows, StepsElsewhere elsewhere) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.elsewhere = elsewhere;
    }

    public Optional<UUID> idOf(String number) {
        return jdbc.sql("SELECT id FROM cases.case_file WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    public CaseSnapshot require(String number) {
        return idOf(number).map(this::require).orElseThrow(() -> new NotFound("case " + number));
    }

    public CaseSnapshot require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("case " + id)).now();
    }

    public Optional<Case> find(UUID id) {
        return rows.read(id);
    }

    /**
     * Locks the case for an act, after which the right to it is checked on the case as it is now. {@code seen} is the version on the
     * caller's page, null when they do not say.
     */
    public Locked lock(String number, @Nullable Integer seen) {
        var before = jdbc.sql("SELECT id, version FROM cases.case_file WHERE number = ?")
                .param(number)
                .query((row, n) -> new Version(row.getObject("id", UUID.class), row.getInt("version")))
                .optional()
                .orElseThrow(() -> new NotFound("case " + number));
        int version = jdbc.sql("SELECT version FROM cases.case_file WHERE id = ? FOR UPDATE")
                .param(before.id())
                .query(Integer.class)
                .single();
        Case file = find(before.id()).orElseThrow(() -> new NotFound("case " + number));
        return new Locked(file, version != before.version() || (seen != null && seen != version));
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
        jdbc.sql("SELECT version FROM cases.case_file WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Integer.class)
                .single();
        return find(id).orElseThrow(() -> new NotFound("case " + id));
    }

    /** Locks a case for the product's own work; empty when another node has it. */
    public Optional<Case> lockIfFree(UUID id) {
        return jdbc.sql("SELECT id FROM cases.case_file WHERE id = ? FOR UPDATE SKIP LOCKED")
                .param(id)
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    private record Version(UUID id, int version) {}

    public void add(Case opened) {
        rows.insert(opened);
        elsewhere.keep(opened);
    }

    public void save(Case changed) {
        rows.update(changed);
        elsewhere.keep(changed);
    }

    /** The digest of all rows of the case as they are now. */
    public String seal(UUID id) {
        return jdbc.sql("SELECT cases.seal_of(?)").param(id).query(String.class).single();
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
