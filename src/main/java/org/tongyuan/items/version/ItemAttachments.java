package org.tongyuan.items.version;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.facts.Subject;
import org.tongyuan.items.ItemVersion.Material.Paper;
import org.tongyuan.platform.LegalTime;

/** Files that were uploaded for guides. No other stored file may be named in a version, or offered to the public. */
@Repository
public class ItemAttachments implements FileReferences {

    private final JdbcClient jdbc;

    ItemAttachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Under the name it first came with: equal content is one file. */
    public Paper add(StoredFile file, String by, Instant at) {
        jdbc.sql("""
            INSERT INTO items.attachment (sha256, name, media_type, size, uploaded_by, uploaded_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING\
            """)
                .params(file.id().sha256(), file.name(), file.mediaType(), file.size(), by)
                .param(at.atZone(LegalTime.ZONE).toOffsetDateTime())
                .update();
        return find(file.id().sha256()).orElseThrow();
    }

    public Optional<Paper> find(String sha256) {
        return jdbc.sql("SELECT sha256, name, media_type, size FROM items.attachment WHERE sha256 = ?")
                .param(sha256)
                .query((row, n) -> new Paper(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional();
    }

    /** A file that a published version of the item offers, now or formerly. */
    public Optional<Paper> offered(String itemCode, String sha256) {
        return jdbc.sql("""
            SELECT a.sha256, a.name, a.media_type, a.size
            FROM items.attachment a, items.item i JOIN items.item_version v ON v.item_id = i.id,
              LATERAL (SELECT jsonb_path_query(v.content, '$.materials[*].*') AS paper) m
            WHERE a.sha256 = ? AND i.code = ? AND v.published IS NOT NULL
              AND jsonb_typeof(m.paper) = 'object' AND m.paper ->> 'sha256' = a.sha256
            ORDER BY v.number DESC LIMIT 1\
            """)
                .params(sha256, itemCode)
                .query((row, n) -> new Paper(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)))
                .optional();
    }

    @Override
    public void forEachReference(BiConsumer<Subject, FileId> reference) {
        jdbc.sql("SELECT sha256 FROM items.attachment")
                .query(String.class)
                .list()
                .forEach(sha256 -> reference.accept(new Subject("item-attachment", sha256), new FileId(sha256)));
    }
}
