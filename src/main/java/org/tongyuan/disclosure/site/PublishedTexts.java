package org.tongyuan.disclosure.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.publication.RecordFiles;
import org.tongyuan.disclosure.publication.RecordFiles.Attachment;

/** The text of what is public, its attachments and its history. */
@Component
class PublishedTexts {

    /** What the catalogue's line does not say. */
    record Text(String body, String keywords, String source, String lifecycle) {}

    /** A version that is or was public. */
    record Version(int number, Instant publishedAt, LocalDate madeOn, String changeNote) {}

    private final JdbcClient jdbc;
    private final RecordFiles files;

    PublishedTexts(JdbcClient jdbc, RecordFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    Text textOf(PublishedLine line) {
        return jdbc.sql("""
            SELECT body, keywords, source, lifecycle FROM disclosure.record_version
            WHERE record_id = ? AND number = ? AND published_at IS NOT NULL\
            """)
                .params(line.recordId(), line.number())
                .query(PublishedTexts::text)
                .single();
    }

    /** Newest first. */
    List<Version> versionsOf(PublishedLine line) {
        return jdbc.sql("""
            SELECT number, published_at, made_on, change_note FROM disclosure.record_version
            WHERE record_id = ? AND published_at IS NOT NULL ORDER BY number DESC\
            """)
                .param(line.recordId())
                .query((row, n) -> new Version(
                        row.getInt(1),
                        row.getTimestamp(2).toInstant(),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }

    List<Attachment> filesOf(PublishedLine line) {
        return files.of(line.recordId(), line.number());
    }

    /** Of many at once, by record. */
    Map<UUID, List<Attachment>> filesOf(List<PublishedLine> lines) {
        record Row(UUID record, Attachment file) {}
        return jdbc
                .sql("""
                    SELECT f.record_id, f.sha256, f.name, f.media_type, f.size
                    FROM disclosure.record_file f JOIN disclosure.published p ON p.record_id = f.record_id AND p.number = f.number
                    WHERE f.record_id = ANY (?) ORDER BY f.position\
                    """)
                .param(lines.stream().map(PublishedLine::recordId).toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        new Attachment(row.getString(2), row.getString(3), row.getString(4), row.getLong(5))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::record, Collectors.mapping(Row::file, Collectors.toList())));
    }

    private static Text text(ResultSet row, int n) throws SQLException {
        return new Text(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
