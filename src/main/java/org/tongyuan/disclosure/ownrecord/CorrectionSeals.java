package org.tongyuan.disclosure.ownrecord;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every wish for correction. */
@Component
class CorrectionSeals implements SealSource {

    private static final String KIND = "own-record";
    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    CorrectionSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seal(UUID id, String digest) {}

    static Subject subject(UUID id) {
        return new Subject(KIND, id.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    String of(UUID id) {
        return jdbc.sql("SELECT disclosure.own_record_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = jdbc.sql("SELECT id, disclosure.own_record_seal(id) AS digest FROM disclosure.own_record"
                            + " WHERE id > ? ORDER BY id LIMIT " + BATCH)
                    .param(last)
                    .query((row, n) -> new Seal(row.getObject("id", UUID.class), row.getString("digest")))
                    .list();
            if (batch.isEmpty()) {
                return;
            }
            batch.forEach(seal -> idAndDigest.accept(seal.id().toString(), seal.digest()));
            last = batch.getLast().id();
        }
    }
}
