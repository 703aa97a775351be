package org.tongyuan.cases.credit;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every credit record. */
@Component
class CreditSeals implements SealSource {

    static final String KIND = "credit-record";

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    CreditSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seal(UUID id, String digest) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = jdbc.sql("SELECT id, cases.credit_seal(id) AS digest FROM cases.credit_record"
                            + " WHERE id > ? ORDER BY id LIMIT " + BATCH)
                    .param(last)
                    .query((row, n) -> new Seal(row.getObject("id", UUID.class), row.getString("digest")))
                    .list();
            batch.forEach(seal -> idAndDigest.accept(seal.id().toString(), seal.digest()));
            if (batch.size() < BATCH) {
                return;
            }
            last = batch.getLast().id();
        }
    }
}
