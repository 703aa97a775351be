package org.tongyuan.standards.manual;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;

/** The editions of the manual. */
@Repository
class Manuals implements FileReferences {

    /** An edition; {@code state} WAITING, DONE or FAILED, size in bytes. */
    record Edition(
            UUID id,
            int number,
            String state,
            String contentHash,
            LocalDate day,
            @Nullable String fileSha256,
            long size,
            int pages) {

        public boolean waiting() {
            return state.equals("WAITING");
        }

        public boolean done() {
            return state.equals("DONE");
        }

        public String name() {
            return day.getYear() + " 年第 " + number + " 版";
        }
    }

    private static final String SELECT = """
        SELECT id, number, state, content_hash, day, file_sha256, coalesce(size, 0) AS size, coalesce(pages, 0) AS pages
        FROM standards.manual\s""";

    private final JdbcClient jdbc;

    Manuals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who ask at once ask one after the other. */
    void takeTurn() {
        jdbc.sql("LOCK TABLE standards.manual IN SHARE ROW EXCLUSIVE MODE").update();
    }

    Optional<Edition> newest() {
        return jdbc.sql(SELECT + "WHERE state <> 'FAILED' ORDER BY number DESC LIMIT 1")
                .query(new SimplePropertyRowMapper<>(Edition.class))
                .optional();
    }

    /** All that were printed or are being printed, the newest first. */
    List<Edition> all() {
        return jdbc.sql(SELECT + "ORDER BY number DESC LIMIT 50")
                .query(new SimplePropertyRowMapper<>(Edition.class))
                .list();
    }

    Edition require(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(new SimplePropertyRowMapper<>(Edition.class))
                .single();
    }

    Edition printed(int number) {
        return jdbc.sql(SELECT + "WHERE number = ? AND state = 'DONE'")
                .param(number)
                .query(new SimplePropertyRowMapper<>(Edition.class))
                .optional()
                .orElseThrow(() -> new NotFound("manual " + number));
    }

    List<UUID> unfinished() {
        return jdbc.sql("SELECT id FROM standards.manual WHERE state = 'WAITING'")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    UUID add(String contentHash, LocalDate day, Instant at, String by) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO standards.manual (id, number, state, content_hash, requested_at, requested_by, day)
            SELECT ?, coalesce(max(number), 0) + 1, 'WAITING', ?, ?, ?, ? FROM standards.manual\
            """).params(id, contentHash, Timestamp.from(at), by, day).update();
        return id;
    }

    void finish(UUID id, String contentHash, StoredFile file, int pages, Instant at) {
        jdbc.sql("""
            UPDATE standards.manual
            SET state = 'DONE', content_hash = ?, file_sha256 = ?, size = ?, pages = ?, finished_at = ? WHERE id = ?\
            """)
                .params(contentHash, file.id().sha256(), file.size(), pages, Timestamp.from(at), id)
                .update();
    }

    void fail(UUID id, Instant at) {
        jdbc.sql("UPDATE standards.manual SET state = 'FAILED', finished_at = ? WHERE id = ? AND state = 'WAITING'")
                .params(Timestamp.from(at), id)
                .update();
    }

    @Override
    public void forEachReference(BiConsumer<Subject, FileId> reference) {
        jdbc.sql("SELECT id, file_sha256 FROM standards.manual WHERE state = 'DONE'")
                .query((row, n) -> {
                    reference.accept(
                            subject(row.getObject("id", UUID.class)), new FileId(row.getString("file_sha256")));
                    return n;
                })
                .list();
    }

    static Subject subject(UUID id) {
        return new Subject("standards-manual", id.toString());
    }
}
