package org.tongyuan.disclosure.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.facts.Subject;

/** The attachments of versions. */
@Repository
public class RecordFiles implements FileReferences {

    /** One of them; size in bytes. */
    public record Attachment(String sha256, String name, String mediaType, long size) {

        /** What it is called by its ending, e.g. PDF. */
        public String format() {
            return name.contains(".")
                    ? name.substring(name.lastIndexOf('.') + 1).toUpperCase(java.util.Locale.ROOT)
                    : "文件";
        }

        public String kilobytes() {
            return Math.max(1, size / 1024) + " KB";
        }
    }

    private static final String SELECT = "SELECT sha256, name, media_type, size FROM disclosure.record_file ";

    private final JdbcClient jdbc;

    RecordFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Attachment> of(UUID record, int number) {
        return jdbc.sql(SELECT + "WHERE record_id = ? AND number = ? ORDER BY position")
                .params(record, number)
                .query(new SimplePropertyRowMapper<>(Attachment.class))
                .list();
    }

    public Optional<Attachment> find(UUID record, int number, String sha256) {
        return jdbc.sql(SELECT + "WHERE record_id = ? AND number = ? AND sha256 = ?")
                .params(record, number, sha256)
                .query(new SimplePropertyRowMapper<>(Attachment.class))
                .optional();
    }

    /** The same content again changes nothing. */
    void add(UUID record, int number, StoredFile file) {
        jdbc.sql("""
            INSERT INTO disclosure.record_file (record_id, number, sha256, name, media_type, size, position)
            SELECT ?, ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 FROM disclosure.record_file WHERE record_id = ? AND number = ?
            ON CONFLICT DO NOTHING\
            """)
                .params(record, number, file.id().sha256(), file.name(), file.mediaType(), file.size(), record, number)
                .update();
    }

    void remove(UUID record, int number, String sha256) {
        jdbc.sql("DELETE FROM disclosure.record_file WHERE record_id = ? AND number = ? AND sha256 = ?")
                .params(record, number, sha256)
                .update();
    }

    /** The next version begins with those of the one before. */
    void carryOver(UUID record, int from, int to) {
        jdbc.sql("""
            INSERT INTO disclosure.record_file (record_id, number, sha256, name, media_type, size, position)
            SELECT record_id, ?, sha256, name, media_type, size, position FROM disclosure.record_file WHERE record_id = ? AND number = ?\
            """).params(to, record, from).update();
    }

    @Override
    public void forEachReference(BiConsumer<Subject, FileId> reference) {
        jdbc.sql("SELECT DISTINCT record_id, sha256 FROM disclosure.record_file")
                .withFetchSize(500)
                .query((RowCallbackHandler) row -> reference.accept(
                        new Subject(RecordActs.KIND, row.getString("record_id")), new FileId(row.getString("sha256"))));
    }
}
