package org.tongyuan.items.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their rows in the database. */
@Repository
class ImportJobs {

    private static final String COLUMNS =
            "id, file_name, file_sha256, in_force, state, rows_total, rows_done, failure, created, created_by,"
                    + " finished";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final JsonMapper json;

    ImportJobs(JdbcClient jdbc, JdbcTemplate batch, JsonMapper json) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.json = json;
    }

    UUID add(UploadedList list, int rows, Instant now, String by) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO items.import_job (id, file_name, file_sha256, content, in_force, state, rows_total, created, created_by)
            VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)\
            """)
                .params(id, list.name(), list.sha256(), list.content(), list.inForce(), rows, Timestamp.from(now), by)
                .update();
        return id;
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM items.import_job WHERE id = ?")
                .param(id)
                .query(ImportJobs::map)
                .optional();
    }

    ImportJob require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("import " + id));
    }

    /**
     * Locks the job for the running transaction, so that two runners never take the same rows; and holds other imports back as long,
     * for two lists may name the same item or agency.
     */
    ImportJob lock(UUID id) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('items.import', 0))) locked")
                .query(Integer.class)
                .single();
        return jdbc.sql("SELECT " + COLUMNS + " FROM items.import_job WHERE id = ? FOR UPDATE")
                .param(id)
                .query(ImportJobs::map)
                .single();
    }

    byte[] content(UUID id) {
        return jdbc.sql("SELECT content FROM items.import_job WHERE id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    List<ImportJob> latest(int count) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM items.import_job ORDER BY id DESC LIMIT ?")
                .param(count)
                .query(ImportJobs::map)
                .list();
    }

    List<UUID> unfinished() {
        return jdbc.sql("SELECT id FROM items.import_job WHERE state IN ('WAITING', 'RUNNING') ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void advance(ImportJob job, int rowsDone, boolean finished, Instant now) {
        jdbc.sql("""
            UPDATE items.import_job SET state = ?, rows_done = ?, started = coalesce(started, ?), finished = ?
            WHERE id = ?\
            """)
                .params(Arrays.asList(
                        finished ? "DONE" : "RUNNING",
                        rowsDone,
                        Timestamp.from(now),
                        finished ? Timestamp.from(now) : null,
                        job.id()))
                .update();
    }

    void fail(UUID id, String why, Instant now) {
        jdbc.sql("UPDATE items.import_job SET state = 'FAILED', failure = ?, finished = ? WHERE id = ?")
                .params(why, Timestamp.from(now), id)
                .update();
    }

    void addRows(UUID jobId, List<RowResult> rows) {
        batch.batchUpdate(
                "INSERT INTO items.import_row (job_id, row_number, given, outcome, effect, item_code, version_id)"
                        + " VALUES (?, ?, ?::jsonb, ?, ?, ?, ?)",
                rows.stream()
                        .map(r -> new @Nullable Object[] {
                            jobId,
                            r.rowNumber(),
                            json.writeValueAsString(r.given()),
                            r.outcome().name(),
                            r.effect().name(),
                            r.itemCode(),
                            r.versionId()
                        })
                        .toList());
        var findings = new ArrayList<Object[]>();
        for (RowResult row : rows) {
            for (Finding f : row.findings()) {
                findings.add(
                        new Object[] {jobId, row.rowNumber(), f.kind().name(), f.field(), f.subject(), f.detail()});
            }
        }
        batch.batchUpdate("""
            INSERT INTO items.import_finding (job_id, row_number, kind, field, subject, detail) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (job_id, row_number, kind, field) DO NOTHING\
            """, findings);
    }

    private static ImportJob map(ResultSet row, int n) throws SQLException {
        Timestamp finished = row.getTimestamp("finished");
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("file_sha256"),
                row.getBoolean("in_force"),
                ImportJob.State.valueOf(row.getString("state")),
                row.getObject("rows_total", Integer.class),
                row.getInt("rows_done"),
                row.getString("failure"),
                row.getTimestamp("created").toInstant(),
                row.getString("created_by"),
                finished == null ? null : finished.toInstant());
    }
}
