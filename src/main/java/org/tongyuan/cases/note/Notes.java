package org.tongyuan.cases.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of cases.note; templates ask {@code ${@caseNotes.of(c.head.id)}}. */
@Repository("caseNotes")
public class Notes {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Notes(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(Note note) {
        jdbc.sql(
                        "INSERT INTO cases.note (id, case_id, text, at, by_id, by_name, by_agency) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        note.id(),
                        note.caseId(),
                        cipher.seal(note.text(), context(note.id())),
                        Timestamp.from(note.at()),
                        note.accountId(),
                        note.officer(),
                        note.agency())
                .update();
    }

    /** The latest first. */
    public List<Note> of(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases.note WHERE case_id = ? ORDER BY id DESC")
                .param(caseId)
                .query((row, n) -> note(row))
                .list();
    }

    private Note note(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Note(
                id,
                row.getObject("case_id", UUID.class),
                cipher.open(row.getString("text"), context(id)),
                row.getTimestamp("at").toInstant(),
                row.getObject("by_id", UUID.class),
                row.getString("by_name"),
                row.getString("by_agency"));
    }

    private static String context(UUID id) {
        return "cases.note.text:" + id;
    }
}
