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
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.security.PersonalDataCipher;

/** What the applicant gave in: the form's answers and the progress code, both encrypted, and the files. */
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

    public void add(UUID caseId, @Nullable String form, String progressCode) {
        jdbc.sql("INSERT INTO cases.application (case_id, form_data, progress_code) VALUES (?, ?, ?)")
                .params(CaseFileRow.values(
                        caseId,
                        form == null ? null : cipher.seal(form, "cases.application.form:" + caseId),
                        cipher.seal(progressCode, "cases.application.code:" + caseId)))
                .update();
    }

    /** The answers as JSON, empty when the form came on paper. */
    public Optional<String> form(UUID caseId) {
        return jdbc.sql("SELECT form_data FROM cases.application WHERE case_id = ? AND form_data IS NOT NULL")
                .param(caseId)
                .query(String.class)
                .optional()
                .map(text -> cipher.open(text, "cases.application.form:" + caseId));
    }

    public String progressCode(UUID caseId) {
        return cipher.open(
                jdbc.sql("SELECT progress_code FROM cases.application WHERE case_id = ?")
                        .param(caseId)
                        .query(String.class)
                        .single(),
                "cases.application.code:" + caseId);
    }

    public void addFile(UUID caseId, @Nullable String material, StoredFile file, int act, Instant at) {
        jdbc.sql("""
            INSERT INTO cases.material_file (id, case_id, material, sha256, name, media_type, size, act, added_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(CaseFileRow.values(
                        Ids.next(),
                        caseId,
                        material,
                        file.id().sha256(),
                        file.name(),
                        file.mediaType(),
                        file.size(),
                        act,
                        CaseFileRow.timestamp(at)))
                .update();
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
