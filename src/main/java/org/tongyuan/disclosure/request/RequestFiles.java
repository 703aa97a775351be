package org.tongyuan.disclosure.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;

/** The documents of requests. */
@Repository
class RequestFiles implements FileReferences {

    private static final String SELECT =
            "SELECT f.id, f.sha256, f.name, f.media_type, f.size, f.redacted_from FROM disclosure.request_file f ";

    private final JdbcClient jdbc;

    RequestFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they were added. */
    List<RequestFile> of(UUID request) {
        return jdbc.sql(SELECT + "WHERE f.request_id = ? ORDER BY f.id")
                .param(request)
                .query(new SimplePropertyRowMapper<>(RequestFile.class))
                .list();
    }

    RequestFile require(UUID request, UUID id) {
        return of(request).stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + id));
    }

    /** What the reply gives out, in its order. */
    List<RequestFile> givenOut(UUID request) {
        return jdbc.sql(SELECT
                        + "JOIN disclosure.reply_file g ON g.file_id = f.id WHERE g.request_id = ? ORDER BY g.place")
                .param(request)
                .query(new SimplePropertyRowMapper<>(RequestFile.class))
                .list();
    }

    UUID add(UUID request, StoredFile file, @Nullable UUID redactedFrom, String by, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
            INSERT INTO disclosure.request_file (id, request_id, sha256, name, media_type, size, redacted_from, added_by, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        id,
                        request,
                        file.id().sha256(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        redactedFrom,
                        by,
                        Timestamp.from(at)))
                .update();
        return id;
    }

    @Override
    public void forEachReference(BiConsumer<Subject, FileId> reference) {
        RowCallbackHandler each = row -> reference.accept(
                new Subject("disclosure-request", row.getString("request_id")), new FileId(row.getString("sha256")));
        jdbc.sql("SELECT request_id, sha256 FROM disclosure.request_file").query(each);
    }
}
