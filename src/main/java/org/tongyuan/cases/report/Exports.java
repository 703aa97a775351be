package org.tongyuan.cases.report;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.platform.NotFound;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exports and their files in the database; a file lies there in pieces so that none stands whole in memory. */
@Repository
class Exports {

    static final Duration KEPT = Duration.ofDays(7);

    private static final TypeReference<Map<String, String>> QUERY = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Exports(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Export export) {
        jdbc.sql("""
            INSERT INTO cases.report_export (id, account_id, agency_id, kind, format, title, query, state, requested_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, 'WAITING', ?)\
            """)
                .params(Arrays.asList(
                        export.id(),
                        export.account(),
                        export.agency(),
                        export.kind().name(),
                        export.format().name(),
                        export.title(),
                        json.writeValueAsString(export.query()),
                        Timestamp.from(export.requested())))
                .update();
    }

    Optional<Export> find(UUID id) {
        return jdbc.sql("SELECT * FROM cases.report_export WHERE id = ?")
                .param(id)
                .query((row, n) -> export(row))
                .optional();
    }

    Export require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("export " + id));
    }

    List<Export> latestOf(UUID account, int most) {
        return jdbc.sql("SELECT * FROM cases.report_export WHERE account_id = ? ORDER BY id DESC LIMIT ?")
                .params(account, most)
                .query((row, n) -> export(row))
                .list();
    }

    int unfinishedOf(UUID account) {
        return jdbc.sql(
                        "SELECT count(*) FROM cases.report_export WHERE account_id = ? AND state IN ('WAITING', 'RUNNING')")
                .param(account)
                .query(Integer.class)
                .single();
    }

    List<UUID> unfinished() {
        return jdbc.sql("SELECT id FROM cases.report_export WHERE state IN ('WAITING', 'RUNNING') ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** False when another runner has it. Held until the caller's transaction ends. */
    boolean take(UUID id) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended('report-export ' || ?, 0))")
                .param(id.toString())
                .query(Boolean.class)
                .single();
    }

    /** Whatever a runner that was stopped has left is thrown away. */
    @Transactional
    void begin(UUID id, long rows) {
        jdbc.sql("DELETE FROM cases.report_export_part WHERE export_id = ?")
                .param(id)
                .update();
        jdbc.sql(
                        "UPDATE cases.report_export SET state = 'RUNNING', rows_total = ?, rows_done = 0, bytes = 0 WHERE id = ?")
                .params(rows, id)
                .update();
    }

    @Transactional
    void addPart(UUID id, int part, byte[] content) {
        jdbc.sql("INSERT INTO cases.report_export_part (export_id, part, content) VALUES (?, ?, ?)")
                .params(id, part, content)
                .update();
        jdbc.sql("UPDATE cases.report_export SET bytes = bytes + ? WHERE id = ?")
                .params(content.length, id)
                .update();
    }

    void progress(UUID id, long rows) {
        jdbc.sql("UPDATE cases.report_export SET rows_done = ? WHERE id = ?")
                .params(rows, id)
                .update();
    }

    void finish(UUID id, Instant now) {
        jdbc.sql("UPDATE cases.report_export SET state = 'DONE', finished_at = ?, expires_at = ? WHERE id = ?")
                .params(Timestamp.from(now), Timestamp.from(now.plus(KEPT)), id)
                .update();
    }

    @Transactional
    void fail(UUID id, String why, Instant now) {
        jdbc.sql("DELETE FROM cases.report_export_part WHERE export_id = ?")
                .param(id)
                .update();
        jdbc.sql("UPDATE cases.report_export SET state = 'FAILED', failure = ?, finished_at = ? WHERE id = ?")
                .params(why, Timestamp.from(now), id)
                .update();
    }

    /** The file goes; that there was one stays. */
    @Transactional
    public int expire(Instant now) {
        jdbc.sql("""
            DELETE FROM cases.report_export_part WHERE export_id IN
                (SELECT id FROM cases.report_export WHERE state = 'DONE' AND expires_at <= ?)\
            """).param(Timestamp.from(now)).update();
        return jdbc.sql("UPDATE cases.report_export SET state = 'EXPIRED' WHERE state = 'DONE' AND expires_at <= ?")
                .param(Timestamp.from(now))
                .update();
    }

    void write(UUID id, OutputStream out) throws IOException {
        int part = 0;
        for (var content = part(id, part); content.isPresent(); content = part(id, ++part)) {
            out.write(content.get());
        }
    }

    private Optional<byte[]> part(UUID id, int part) {
        return jdbc.sql("SELECT content FROM cases.report_export_part WHERE export_id = ? AND part = ?")
                .params(id, part)
                .query(byte[].class)
                .optional();
    }

    private Export export(ResultSet row) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("agency_id", UUID.class),
                Export.Kind.valueOf(row.getString("kind")),
                Export.Format.valueOf(row.getString("format")),
                row.getString("title"),
                json.readValue(row.getString("query"), QUERY),
                Export.State.valueOf(row.getString("state")),
                row.getObject("rows_total", Long.class),
                row.getLong("rows_done"),
                row.getLong("bytes"),
                row.getString("failure"),
                row.getTimestamp("requested_at").toInstant(),
                instant(row, "finished_at"),
                instant(row, "expires_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
