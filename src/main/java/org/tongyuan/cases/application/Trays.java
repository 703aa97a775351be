package org.tongyuan.cases.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotFound;

/** Files waiting to be handed in, by tray: a draft's id or, while a correction is prepared, the case's. */
@Repository
public class Trays {

    private final JdbcClient jdbc;

    Trays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID tray, String material, StoredFile file, Instant now) {
        add(tray, material, file, null, now);
    }

    /** {@code from}: the earlier case that the file was taken from, null for an upload. */
    void add(UUID tray, String material, StoredFile file, @Nullable UUID from, Instant now) {
        jdbc.sql("""
            INSERT INTO cases.tray_file (id, tray, material, sha256, name, media_type, size, added_at, from_case)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        Ids.next(),
                        tray,
                        material,
                        file.id().sha256(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        Timestamp.from(now),
                        from))
                .update();
    }

    /** In the order in which they were added. */
    public List<TrayFile> of(UUID tray) {
        return jdbc.sql("SELECT * FROM cases.tray_file WHERE tray = ? AND removed_at IS NULL ORDER BY id")
                .param(tray)
                .query((row, n) -> new TrayFile(
                        row.getObject("id", UUID.class),
                        row.getString("material"),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getLong("size")))
                .list();
    }

    public List<TrayFile> of(UUID tray, String material) {
        return of(tray).stream().filter(f -> f.material().equals(material)).toList();
    }

    public TrayFile require(UUID tray, UUID fileId) {
        return of(tray).stream()
                .filter(f -> f.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new NotFound("file " + fileId));
    }

    public void remove(UUID tray, UUID fileId, Instant now) {
        jdbc.sql("UPDATE cases.tray_file SET removed_at = ? WHERE tray = ? AND id = ? AND removed_at IS NULL")
                .params(Timestamp.from(now), tray, fileId)
                .update();
    }

    /** What was in it now belongs to a case. */
    public void empty(UUID tray, Instant now) {
        jdbc.sql("UPDATE cases.tray_file SET removed_at = ? WHERE tray = ? AND removed_at IS NULL")
                .params(Timestamp.from(now), tray)
                .update();
    }
}
