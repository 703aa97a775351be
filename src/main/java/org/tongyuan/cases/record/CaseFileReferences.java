package org.tongyuan.cases.record;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.documents.FileId;
import org.tongyuan.documents.FileReferences;
import org.tongyuan.facts.Subject;

/** Tells {@code verify} which stored files the cases need, batch by batch. */
@Component
class CaseFileReferences implements FileReferences {

    private static final int BATCH = 2_000;

    private final JdbcClient jdbc;

    CaseFileReferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID id, UUID caseId, String sha256) {}

    @Override
    public void forEachReference(BiConsumer<Subject, FileId> reference) {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = jdbc.sql("SELECT id, case_id, sha256 FROM cases.material_file WHERE id > ? ORDER BY id LIMIT ?")
                    .params(last, BATCH)
                    .query((row, n) -> new Row(
                            row.getObject("id", UUID.class),
                            row.getObject("case_id", UUID.class),
                            row.getString("sha256")))
                    .list();
            batch.forEach(
                    row -> reference.accept(new Subject("case", row.caseId().toString()), new FileId(row.sha256())));
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast().id();
        }
    }
}
