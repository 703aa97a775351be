package org.tongyuan.items.version;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every item with its versions, batch by batch. */
@Component
class ItemSeals implements SealSource {

    private final JdbcClient jdbc;

    ItemSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "item";
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "items.item", "items.seal_of(id)", idAndDigest);
    }
}
