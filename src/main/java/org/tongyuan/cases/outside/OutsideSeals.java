package org.tongyuan.cases.outside;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every shadow case, batch by batch. */
@Component
class OutsideSeals implements SealSource {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    OutsideSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return OutsideTrail.KIND;
    }

    private record Seal(UUID id, String digest) {}

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = jdbc.sql("SELECT id, cases.outside_seal_of(id) AS digest FROM cases.outside_case WHERE id > ?"
                            + " ORDER BY id LIMIT ?")
                    .params(last, BATCH)
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
