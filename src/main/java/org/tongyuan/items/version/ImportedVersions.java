package org.tongyuan.items.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.ItemVersion.State;

/** Versions as a whole list brings them: looked up and written many at a time. */
@Component
public class ImportedVersions {

    private final JdbcClient jdbc;
    private final ImportWriter writer;
    private final ApplicationEventPublisher events;

    ImportedVersions(JdbcClient jdbc, ImportWriter writer, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.events = events;
    }

    /** The newest version of an item before the import. */
    public record Known(
            UUID itemId,
            UUID versionId,
            int number,
            boolean draftOpen,
            boolean inForce,
            String contentHash,
            ItemContent content,
            @Nullable Published published) {}

    /** The version in force, which an export gives; the newest may be a draft that goes on from it. */
    public record Published(
            UUID versionId, int number, @Nullable LocalDate effectiveOn, ItemContent content) {}

    public Map<String, Known> newestOf(List<String> codes) {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
            SELECT DISTINCT ON (i.id) i.code, i.id AS item_id, i.in_force, v.id, v.number, v.state, v.content_hash, v.content,
                f.number AS published_number, f.effective_on AS published_on, f.content AS published_content
            FROM items.item i JOIN items.item_version v ON v.item_id = i.id LEFT JOIN items.item_version f ON f.id = i.in_force
            WHERE i.code = ANY (?) ORDER BY i.id, v.number DESC\
            """)
                .param(codes.toArray(String[]::new))
                .query((row, n) -> known.put(row.getString("code"), map(row)))
                .list();
        return known;
    }

    private static Known map(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        UUID id = row.getObject("id", UUID.class);
        return new Known(
                row.getObject("item_id", UUID.class),
                id,
                row.getInt("number"),
                state == State.DRAFT || state == State.REVIEWED,
                id.equals(row.getObject("in_force", UUID.class)),
                row.getString("content_hash"),
                ContentJson.read(row.getString("content")),
                published(row));
    }

    private static @Nullable Published published(ResultSet row) throws SQLException {
        UUID id = row.getObject("in_force", UUID.class);
        return id == null
                ? null
                : new Published(
                        id,
                        row.getInt("published_number"),
                        row.getObject("published_on", LocalDate.class),
                        ContentJson.read(row.getString("published_content")));
    }

    /** Collects what is to be written; {@code kind} and {@code id} name the import in the journal. */
    public Batch batch(boolean inForce, String by, String kind, String id) {
        return new Batch(writer, events, inForce, by, kind + "/" + id);
    }

    /** Versions of one stretch of rows, written together at the end. */
    public static final class Batch {

        private final ImportWriter writer;
        private final ApplicationEventPublisher events;
        private final boolean inForce;
        private final String by;
        private final String cause;
        private final List<ImportWriter.Write> writes = new ArrayList<>();

        private Batch(ImportWriter writer, ApplicationEventPublisher events, boolean inForce, String by, String cause) {
            this.writer = writer;
            this.events = events;
            this.inForce = inForce;
            this.by = by;
            this.cause = cause;
        }

        /** Whether versions of this batch are in force at once. */
        public boolean publishes() {
            return inForce;
        }

        /** Adds a version and tells its id. */
        public UUID add(String code, @Nullable Known before, ItemContent content) {
            var write = ImportWriter.Write.of(code, before, content);
            writes.add(write);
            return write.versionId();
        }

        public void flush() {
            if (!writes.isEmpty()) {
                writer.write(writes, inForce, by, cause);
                events.publishEvent(new InForceChanged(List.of()));
            }
        }
    }
}
