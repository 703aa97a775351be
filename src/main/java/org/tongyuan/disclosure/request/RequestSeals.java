package org.tongyuan.disclosure.request;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every request for information. */
@Component
class RequestSeals implements SealSource {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;

    RequestSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seal(UUID id, String digest) {}

    @Override
    public String kind() {
        return "disclosure-request";
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = jdbc.sql("SELECT id, disclosure.request_seal(id) AS digest FROM disclosure.request WHERE id > ?"
                            + " ORDER BY id LIMIT " + BATCH)
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
