package org.tongyuan.documents.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.LetterRequest;
import org.tongyuan.documents.wording.Wordings;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.Numbers;

/** The rows of issued letters. A row is written once; later only its replacement is added, and its print in a table of its own. */
@Repository
class LetterRegister {

    static final String RULE = "文号";
    static final int MAX_NUMBER = 99_999;

    private static final String SELECT = """
        SELECT id, template, encode(l.template_version, 'hex') AS template_version, title, number, verify_code, agency_id, agency_name,
               subject_kind, subject_id, addressee, signed_on, facts::text AS facts, facts_packed, file_sha256,
               encode(p.sha256, 'hex') AS print, replaced_by, replaced_on
        FROM documents.letter l LEFT JOIN documents.print p ON p.letter_id = l.id\
        """;

    private final JdbcClient jdbc;

    LetterRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything about a letter to be issued but its number; {@code facts} as JSON, kept to the letter. */
    record Issue(
            LetterRequest request, UUID id, String templateVersion, String verifyCode, String agency, String facts) {

        /** The period of its number. */
        String year() {
            return String.valueOf(request.signedOn().getYear());
        }

        LetterRow numbered(String number, String templateVersion) {
            return new LetterRow(
                    id,
                    request.template(),
                    templateVersion,
                    request.title(),
                    number,
                    verifyCode,
                    request.agencyId(),
                    agency,
                    request.subject(),
                    request.addressee(),
                    request.signedOn(),
                    facts,
                    null,
                    null,
                    null,
                    null);
        }
    }

    private record Numbered(int value, String number, String templateVersion) {}

    /** Takes the number and writes the row, in one statement. */
    LetterRow issue(Issue issue) {
        LetterRequest r = issue.request();
        String year = issue.year();
        Numbered numbered = jdbc.sql("WITH taken AS MATERIALIZED (SELECT " + Numbers.NEXT + """
                         AS value)
                        INSERT INTO documents.letter (id, template, template_version, title, number, verify_code, agency_id,
                            agency_name, subject_kind, subject_id, addressee, signed_on, facts_packed)
                        SELECT ?, ?, coalesce(\
                        """
                        + Wordings.IN_FORCE.formatted("?", "?") + """
                        , decode(?, 'hex')), ?, format('%s〔%s〕%s号', ?, ?, value), ?, ?, ?, ?, ?, ?, ?, ? FROM taken
                        RETURNING number, (SELECT value FROM taken) AS value, encode(template_version, 'hex') AS version\
                        """)
                .params(RULE, r.word(), year)
                .params(issue.id(), r.template(), r.template(), r.agencyId(), issue.templateVersion())
                .params(r.title(), r.word(), year)
                .params(issue.verifyCode(), r.agencyId(), issue.agency())
                .params(r.subject().kind(), r.subject().id(), r.addressee(), r.signedOn())
                .param(PackedFacts.pack(issue.facts()))
                .query((row, n) -> new Numbered(row.getInt("value"), row.getString("number"), row.getString("version")))
                .single();
        Numbers.mustFit(numbered.value(), MAX_NUMBER, RULE, r.word(), year);
        return issue.numbered(numbered.number(), numbered.templateVersion());
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

    /** In the order in which they were issued: ids sort by time. */
    List<LetterRow> of(Subject subject) {
        return jdbc.sql(SELECT + " WHERE subject_id = ? AND subject_kind = ? ORDER BY id")
                .params(subject.id(), subject.kind())
                .query(LetterRegister::row)
                .list();
    }

    /** Letters without a print after one id and before another, oldest first. */
    List<LetterRow> unprinted(UUID after, UUID before, int most) {
        return jdbc.sql(SELECT + """
             WHERE id > ? AND id < ? AND p.letter_id IS NULL AND l.file_sha256 IS NULL ORDER BY id LIMIT ?\
            """)
                .params(after, before, most)
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

    /** False when it has been replaced before. */
    boolean replace(UUID id, UUID replacement, LocalDate on) {
        return jdbc.sql("""
            UPDATE documents.letter SET replaced_by = ?, replaced_on = ?
            WHERE id = ? AND replaced_by IS NULL\
            """).params(replacement, on, id).update() == 1;
    }

    private static LetterRow row(ResultSet row, int n) throws SQLException {
        FileId sealed = file(row.getString("file_sha256"));
        FileId print = file(row.getString("print"));
        byte[] packed = row.getBytes("facts_packed");
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
                packed == null ? Objects.requireNonNull(row.getString("facts")) : PackedFacts.unpack(packed),
                sealed,
                sealed == null ? print : sealed,
                row.getObject("replaced_by", UUID.class),
                row.getObject("replaced_on", LocalDate.class));
    }

    private static @Nullable FileId file(@Nullable String sha256) {
        return sha256 == null ? null : new FileId(sha256);
    }
}
