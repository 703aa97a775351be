package org.tongyuan.cases.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.StoredFile;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Reads what the applicant gave in: the form's answers and the progress code, both encrypted, and the files. */
@Repository
public class Applications {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Applications(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** A file of a case. {@code act} is the line of the history with which it came. */
    public record CaseFile(UUID id, @Nullable String material, StoredFile file, int act, Instant addedAt) {}

    /** The answers as JSON, empty when the form came on paper. */
    public Optional<String> form(UUID caseId) {
        return jdbc.sql("SELECT form_data FROM cases.application WHERE case_id = ? AND form_data IS NOT NULL")
                .param(caseId)
                .query(String.class)
                .optional()
                .map(text -> cipher.open(text, CaseRecords.FORM + caseId));
    }

    public String progressCode(UUID caseId) {
        return cipher.open(
                jdbc.sql("SELECT progress_code FROM cases.application WHERE case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single(),
                CaseRecords.CODE + caseId);
    }

    public List<CaseFile> files(UUID caseId) {
        return jdbc.sql("SELECT * FROM cases.material_file WHERE case_id = ? ORDER BY id")
                .param(caseId)
                .query((row, n) -> new CaseFile(
                        row.getObject("id", UUID.class),
                        row.getString("material"),
                        new StoredFile(
                                new FileId(row.getString("sha256")),
                                row.getString("name"),
                                row.getString("media_type"),
                                row.getLong("size")),
                        row.getInt("act"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }
}
