package org.tongyuan.documents.exports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.Exports;
import org.tongyuan.documents.exports.ExportJob.Made;
import org.tongyuan.documents.exports.ExportJob.State;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;
import org.tongyuan.platform.table.TableFormat;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exports and their files in the database, so that every node can hand them out. */
@Repository
class ExportJobs {

    private static final int CHUNK = 750_000;
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataCipher cipher;

    ExportJobs(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    void add(UUID id, Exports.Order order, Actor owner, Instant now, LocalDate expiresOn) {
        jdbc.sql("""
            INSERT INTO documents.export_job (id, kind, title, format, parameters, state, owner_kind, owner_id, created, expires_on)
            VALUES (?, ?, ?, ?, ?::jsonb, 'WAITING', ?, ?, ?, ?)\
            """)
                .params(id, order.kind(), order.title(), order.format().name())
                .params(
                        json.writeValueAsString(order.parameters()),
                        owner.kind().name(),
                        owner.id())
                .params(Timestamp.from(now), expiresOn)
                .update();
    }

    ExportJob require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("export " + id));
    }

    private Optional<ExportJob> find(UUID id) {
        return jdbc.sql("SELECT * FROM documents.export_job WHERE id = ?")
                .param(id)
                .query(this::map)
                .optional();
    }

    List<ExportJob> latestOf(Actor owner, int count) {
        return jdbc.sql("SELECT * FROM documents.export_job WHERE owner_kind = ? AND owner_id = ? ORDER BY id DESC"
                        + " LIMIT ?")
                .params(owner.kind().name(), owner.id(), count)
                .query(this::map)
                .list();
    }

    List<UUID> unfinished() {
        return jdbc.sql("SELECT id FROM documents.export_job WHERE state IN ('WAITING', 'RUNNING') ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void progress(UUID id, @Nullable Long total, long done) {
        jdbc.sql(
                        "UPDATE documents.export_job SET state = 'RUNNING', rows_total = coalesce(?, rows_total), rows_done = ?"
                                + " WHERE id = ? AND state IN ('WAITING', 'RUNNING')")
                .param(total)
                .params(done, id)
                .update();
    }

    /** Keeps the file; false when another runner finished first. */
    boolean finish(UUID id, Made made, long rows, InputStream file, Instant now) throws IOException {
        int finished = jdbc.sql("""
            UPDATE documents.export_job SET state = 'DONE', rows_done = ?, rows_total = ?, file_name = ?, media_type = ?, size = ?,
                sha256 = ?, finished = ? WHERE id = ? AND state IN ('WAITING', 'RUNNING')\
            """)
                .params(rows, rows, made.fileName(), made.mediaType(), made.size(), made.sha256())
                .params(Timestamp.from(now), id)
                .update();
        if (finished == 0) {
            return false;
        }
        byte[] chunk = file.readNBytes(CHUNK);
        for (int place = 0; chunk.length > 0; place++) {
            jdbc.sql("INSERT INTO documents.export_chunk (job_id, place, content) VALUES (?, ?, ?)")
                    .params(id, place, seal(chunk, id, place))
                    .update();
            chunk = file.readNBytes(CHUNK);
        }
        return true;
    }

    void fail(UUID id, String why, Instant now) {
        jdbc.sql("UPDATE documents.export_job SET state = 'FAILED', failure = ?, finished = ? WHERE id = ? AND state IN"
                        + " ('WAITING', 'RUNNING')")
                .params(why, Timestamp.from(now), id)
                .update();
    }

    void send(UUID id, OutputStream out) throws IOException {
        for (int place = 0; ; place++) {
            var chunk = jdbc.sql("SELECT content FROM documents.export_chunk WHERE job_id = ? AND place = ?")
                    .params(id, place)
                    .query(String.class)
                    .optional();
            if (chunk.isEmpty()) {
                return;
            }
            out.write(Base64.getDecoder().decode(cipher.open(chunk.get(), chunk(id, place))));
        }
    }

    /** What is taken away may name people: at rest it is as unreadable as where it came from. */
    private String seal(byte[] content, UUID id, int place) {
        return cipher.seal(Base64.getEncoder().encodeToString(content), chunk(id, place));
    }

    private static String chunk(UUID id, int place) {
        return "documents.export_chunk.content:" + id + ":" + place;
    }

    /** Erases the files whose days are over; the rows remain. */
    int erase(LocalDate today, Instant now) {
        jdbc.sql(
                        "DELETE FROM documents.export_chunk WHERE job_id IN (SELECT id FROM documents.export_job WHERE erased IS"
                                + " NULL AND expires_on < ?)")
                .param(today)
                .update();
        return jdbc.sql("UPDATE documents.export_job SET erased = ? WHERE erased IS NULL AND expires_on < ?")
                .params(Timestamp.from(now), today)
                .update();
    }

    private ExportJob map(ResultSet row, int n) throws SQLException {
        String file = row.getString("file_name");
        return new ExportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("title"),
                TableFormat.valueOf(row.getString("format")),
                json.readValue(row.getString("parameters"), TEXTS),
                State.valueOf(row.getString("state")),
                row.getObject("rows_total", Long.class),
                row.getLong("rows_done"),
                row.getString("failure"),
                file == null
                        ? null
                        : new Made(file, row.getString("media_type"), row.getLong("size"), row.getString("sha256")),
                new Actor(Actor.Kind.valueOf(row.getString("owner_kind")), row.getString("owner_id")),
                row.getTimestamp("created").toInstant(),
                instant(row, "finished"),
                row.getObject("expires_on", LocalDate.class),
                instant(row, "erased"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
