package org.tongyuan.cases.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.platform.Ids;

/** What an application uploaded and may hand in; another's files do not exist for it, not even by the hash of their content. */
@Repository
class ClientFiles {

    static final Duration WAITS = Duration.ofDays(7);

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    ClientFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Uploaded(UUID id, StoredFile file, Instant at) {}

    Uploaded add(String client, StoredFile file, Instant now) {
        var uploaded = new Uploaded(Ids.next(), file, now);
        jdbc.sql("""
            INSERT INTO cases.client_file (id, client_id, sha256, name, media_type, size, uploaded_at) VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(
                        uploaded.id(),
                        client,
                        file.id().sha256(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        Timestamp.from(now))
                .update();
        return uploaded;
    }

    /** By the id of the upload or by the hash of its content. */
    Optional<Uploaded> find(String client, String idOrHash, Instant now) {
        boolean byId = ID.matcher(idOrHash).matches();
        return jdbc.sql("SELECT * FROM cases.client_file WHERE client_id = ? AND "
                        + (byId ? "id = ?::uuid" : "sha256 = ?")
                        + " AND uploaded_at > ? ORDER BY uploaded_at DESC LIMIT 1")
                .params(client, idOrHash, Timestamp.from(now.minus(WAITS)))
                .query((row, n) -> uploaded(row))
                .optional();
    }

    private static Uploaded uploaded(ResultSet row) throws SQLException {
        return new Uploaded(
                row.getObject("id", UUID.class),
                new StoredFile(
                        new FileId(row.getString("sha256")),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size")),
                row.getTimestamp("uploaded_at").toInstant());
    }
}
