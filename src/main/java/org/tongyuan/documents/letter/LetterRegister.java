package org.tongyuan.documents.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.NotFound;

/** The rows of issued letters. A row is written once; later only its file and its replacement are added. */
@Repository
class LetterRegister {

    private static final String SELECT = """
        SELECT id, template, template_version, title, number, verify_code, agency_id, agency_name, subject_kind, subject_id,
               addressee, signed_on, facts::text AS facts, file_sha256, replaced_by, replaced_on
        FROM documents.letter\
        """;

    private final JdbcClient jdbc;

    LetterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the row as the database keeps it: jsonb puts the facts in an order of its own, and the seal is of that. */
    LetterRow add(LetterRow row) {
        jdbc.sql("""
            INSERT INTO documents.letter (id, template, template_version, title, number, verify_code, agency_id,
                agency_name, subject_kind, subject_id, addressee, signed_on, facts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)\
            """)
                .params(
                        row.id(),
                        row.template(),
                        row.templateVersion(),
                        row.title(),
                        row.number(),
                        row.verifyCode(),
                        row.agencyId(),
                        row.agencyName(),
                        row.subject().kind(),
                        row.subject().id(),
                        row.addressee(),
                        row.signedOn(),
                        row.facts())
                .update();
        return require(row.id());
    }

    LetterRow require(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("letter"));
    }

    Optional<LetterRow> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = ?")
                .param(id)
                .query(LetterRegister::row)
                .optional();
    }

    Optional<LetterRow> byCode(String verifyCode) {
        return jdbc.sql(SELECT + " WHERE verify_code = ?")
                .param(verifyCode)
                .query(LetterRegister::row)
                .optional();
    }

    List<LetterRow> of(Subject subject) {
        return jdbc.sql(SELECT + " WHERE subject_kind = ? AND subject_id = ? ORDER BY issued_at, id")
                .params(subject.kind(), subject.id())
                .query(LetterRegister::row)
                .list();
    }

    List<LetterRow> ofAll(String kind, Collection<String> ids) {
        return jdbc.sql(SELECT + " WHERE subject_kind = ? AND subject_id = ANY (?) ORDER BY issued_at, id")
                .params(kind, ids.toArray(String[]::new))
                .query(LetterRegister::row)
                .list();
    }

    void forEach(Consumer<LetterRow> consumer) {
        try (var rows = jdbc.sql(SELECT).query(LetterRegister::row).stream()) {
            rows.forEach(consumer);
        }
    }

    /** False when the letter has its file already: the first rendering stays. */
    boolean attach(UUID id, FileId file, String renderedWith) {
        return jdbc.sql("""
            UPDATE documents.letter SET file_sha256 = ?, rendered_with = ?
            WHERE id = ? AND file_sha256 IS NULL\
            """).params(file.sha256(), renderedWith, id).update() == 1;
    }

    /** False when it has been replaced before. */
    boolean replace(UUID id, UUID replacement, LocalDate on) {
        return jdbc.sql("""
            UPDATE documents.letter SET replaced_by = ?, replaced_on = ?
            WHERE id = ? AND replaced_by IS NULL\
            """).params(replacement, on, id).update() == 1;
    }

    private static LetterRow row(ResultSet row, int n) throws SQLException {
        String file = row.getString("file_sha256");
        return new LetterRow(
                row.getObject("id", UUID.class),
                row.getString("template"),
                row.getString("template_version"),
                row.getString("title"),
                row.getString("number"),
                row.getString("verify_code"),
                row.getObject("agency_id", UUID.class),
                row.getString("agency_name"),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getString("addressee"),
                row.getObject("signed_on", LocalDate.class),
                row.getString("facts"),
                file == null ? null : new FileId(file),
                row.getObject("replaced_by", UUID.class),
                day(row, "replaced_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
