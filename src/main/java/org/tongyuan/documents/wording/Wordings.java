package org.tongyuan.documents.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;

/** The words of letters. Which hold is asked by the statement that issues a letter; here they are written and found by their version. */
@Repository
public class Wordings {

    /** The version in force for a template and an agency; parameters: template, agency. Null when the words of the release hold. */
    public static final String IN_FORCE = """
        (SELECT w.version FROM documents.letter_wording w
         WHERE w.template = %s AND (w.agency_id = %s OR w.agency_id IS NULL) AND w.approved_at IS NOT NULL AND w.withdrawn_at IS NULL
         ORDER BY w.agency_id NULLS LAST, w.approved_at DESC, w.id DESC LIMIT 1)\
        """;

    private final JdbcClient jdbc;
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The words of a version; empty when it is one of a release. Words that were changed after their approval are refused. */
    public Optional<String> body(String version) {
        String known = bodies.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        var found = jdbc.sql("SELECT * FROM documents.letter_wording WHERE version = decode(?, 'hex')")
                .param(version)
                .query(Wordings::row)
                .optional();
        found.ifPresent(wording -> {
            if (!wording.version().equals(version)) {
                throw new IllegalStateException("The words " + wording.id() + " were changed after their approval");
            }
            bodies.put(version, wording.body());
        });
        return found.map(Wording::body);
    }

    Wording require(UUID id) {
        return jdbc.sql("SELECT * FROM documents.letter_wording WHERE id = ?")
                .param(id)
                .query(Wordings::row)
                .optional()
                .orElseThrow(() -> new NotFound("letter wording " + id));
    }

    /** For a change: nobody else changes it meanwhile. */
    Wording lock(UUID id) {
        return jdbc.sql("SELECT * FROM documents.letter_wording WHERE id = ? FOR UPDATE")
                .param(id)
                .query(Wordings::row)
                .optional()
                .orElseThrow(() -> new NotFound("letter wording " + id));
    }

    /** Newest first. */
    List<Wording> of(String template) {
        return jdbc.sql("SELECT * FROM documents.letter_wording WHERE template = ? ORDER BY id DESC")
                .param(template)
                .query(Wordings::row)
                .list();
    }

    List<Wording> all() {
        return jdbc.sql("SELECT * FROM documents.letter_wording ORDER BY id DESC")
                .query(Wordings::row)
                .list();
    }

    void add(Wording wording) {
        jdbc.sql("""
            INSERT INTO documents.letter_wording (id, template, agency_id, body, written_by, writer, written_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(wording.id(), wording.template(), wording.agencyId(), wording.body()))
                .params(
                        wording.written().id(),
                        wording.written().name(),
                        wording.written().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void reword(UUID id, String body, Wording.By by) {
        jdbc.sql("""
            UPDATE documents.letter_wording SET body = ?, edits = edits + 1, written_by = ?, writer = ?, written_at = ? WHERE id = ?\
            """)
                .params(body, by.id(), by.name(), by.at().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void approve(Wording wording, Wording.By by) {
        jdbc.sql("""
            UPDATE documents.letter_wording SET version = decode(?, 'hex'), approved_by = ?, approver = ?, approved_at = ? WHERE id = ?\
            """)
                .params(wording.version(), by.id(), by.name(), by.at().atOffset(ZoneOffset.UTC), wording.id())
                .update();
    }

    void withdraw(UUID id, String why, Wording.By by) {
        jdbc.sql("""
            UPDATE documents.letter_wording SET withdrawn_by = ?, withdrawer = ?, withdrawn_at = ?, withdrawn_why = ? WHERE id = ?\
            """)
                .params(by.id(), by.name(), by.at().atOffset(ZoneOffset.UTC), why, id)
                .update();
    }

    private static Wording row(ResultSet row, int n) throws SQLException {
        return new Wording(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getObject("agency_id", UUID.class),
                row.getString("body"),
                row.getInt("edits"),
                Objects.requireNonNull(by(row, "written_by", "writer", "written_at")),
                by(row, "approved_by", "approver", "approved_at"),
                by(row, "withdrawn_by", "withdrawer", "withdrawn_at"),
                row.getString("withdrawn_why"));
    }

    private static Wording.@Nullable By by(ResultSet row, String id, String name, String at) throws SQLException {
        OffsetDateTime when = row.getObject(at, OffsetDateTime.class);
        return when == null
                ? null
                : new Wording.By(row.getObject(id, UUID.class), row.getString(name), when.toInstant());
    }
}
