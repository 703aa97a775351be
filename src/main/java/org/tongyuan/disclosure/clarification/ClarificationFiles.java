package org.tongyuan.disclosure.clarification;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.documents.Downloads;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.documents.Files;
import org.tongyuan.documents.Upload;
import org.tongyuan.facts.Subject;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The evidence that came with a report. */
@Repository
class ClarificationFiles implements FileReferences {

    static final int MOST = 3;

    /** A file by its content's hash. */
    record Evidence(String sha256, String name) {}

    private final JdbcClient jdbc;
    private final Files files;

    ClarificationFiles(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    void store(UUID clarification, List<Upload> uploads) {
        if (uploads.size() > MOST) {
            throw new RuleBroken("disclosure.clarification.files", MOST);
        }
        for (Upload upload : uploads) {
            var file = files.store(upload);
            jdbc.sql("""
                INSERT INTO disclosure.clarification_file (clarification_id, sha256, name, media_type, size) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING\
                """)
                    .params(clarification, file.id().sha256(), file.name(), file.mediaType(), file.size())
                    .update();
        }
    }

    List<Evidence> of(UUID clarification) {
        return jdbc.sql(
                        "SELECT sha256, name FROM disclosure.clarification_file WHERE clarification_id = ? ORDER BY name")
                .param(clarification)
                .query((row, n) -> new Evidence(row.getString(1), row.getString(2)))
                .list();
    }

    ResponseEntity<Resource> send(UUID clarification, String sha256) {
        var found = of(clarification).stream()
                .filter(f -> f.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence of " + clarification));
        var id = new FileId(found.sha256());
        return Downloads.attachment(files.require(id), found.name(), files.open(id));
    }

    @Override
    public void forEachReference(BiConsumer<Subject, FileId> reference) {
        RowCallbackHandler each = row ->
                reference.accept(new Subject(ClarificationActs.KIND, row.getString(1)), new FileId(row.getString(2)));
        jdbc.sql("SELECT clarification_id::text, sha256 FROM disclosure.clarification_file")
                .query(each);
    }
}
