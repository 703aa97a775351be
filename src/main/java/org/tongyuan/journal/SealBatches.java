package org.tongyuan.journal;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Streams the present digests of a table whose rows have a UUID for a key, a few hundred at a time, for {@link SealSource}. */
public final class SealBatches {

    private static final int BATCH = 500;

    private SealBatches() {}

    private record Seal(UUID id, String digest) {}

    /** {@code digest}: an expression over a row, such as {@code items.seal_of(id)}; both are words of the caller's own, never given. */
    public static void forEach(JdbcClient jdbc, String table, String digest, BiConsumer<String, String> idAndDigest) {
        String sql = "SELECT id, " + digest + " AS digest FROM " + table + " WHERE id > ? ORDER BY id LIMIT " + BATCH;
        UUID last = new UUID(0, 0);
        while (true) {
            var batch = jdbc.sql(sql)
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
