package org.tongyuan.disclosure.ownrecord;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.documents.Upload;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;

/** The evidence handed in with a wish for correction. */
@Repository
class CorrectionFiles implements FileReferences {

    static final int MOST = 10;

    private final JdbcClient jdbc;
    private final Files files;

    CorrectionFiles(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** One paper; size in bytes. */
    record Evidence(UUID id, String sha256, String name, String mediaType, long size) {

        StoredFile stored() {
            return new StoredFile(new FileId(sha256), name, mediaType, size);
        }

        public String kilobytes() {
            return Math.max(1, size / 1024) + " KB";
        }
    }

    void add(UUID correction, List<Upload> uploads, By by) {
        for (Upload upload : uploads) {
            var file = files.store(upload);
            jdbc.sql("""
                INSERT INTO disclosure.own_record_file (id, own_record_id, sha256, name, media_type, size, added_by, added_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
                """)
                    .params(
                            Ids.next(),
                            correction,
                            file.id().sha256(),
                            file.name(),
                            file.mediaType(),
                            file.size(),
                            by.actor().id(),
                            Timestamp.from(by.at()))
                    .update();
        }
    }

    /** In the order in which they were added. */
    List<Evidence> of(UUID correction) {
        return jdbc.sql(
                        "SELECT id, sha256, name, media_type, size FROM disclosure.own_record_file WHERE own_record_id = ?"
                                + " ORDER BY id")
                .param(correction)
                .query(new SimplePropertyRowMapper<>(Evidence.class))
                .list();
    }

    Evidence require(UUID correction, UUID id) {
        return of(correction).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + id));
    }

    @Override
    public void forEachReference(BiConsumer<Subject, FileId> reference) {
        RowCallbackHandler each = row -> reference.accept(
                CorrectionSeals.subject(row.getObject("own_record_id", UUID.class)),
                new FileId(row.getString("sha256")));
        jdbc.sql("SELECT own_record_id, sha256 FROM disclosure.own_record_file").query(each);
    }
}
