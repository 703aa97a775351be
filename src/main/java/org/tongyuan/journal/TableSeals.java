package org.tongyuan.journal;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives {@code verify} the present digest of every row of a table whose rows have a UUID for a key. */
public abstract class TableSeals implements SealSource {

    private final JdbcClient jdbc;
    private final String kind;
    private final String table;
    private final String digest;

    /** {@code table} and {@code digest} as {@link SealBatches} wants them. */
    protected TableSeals(JdbcClient jdbc, String kind, String table, String digest) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.table = table;
        this.digest = digest;
    }

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, table, digest, idAndDigest);
    }
}
