package org.tongyuan.cases.outside;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every shadow case, batch by batch. */
@Component
class OutsideSeals implements SealSource {

    private final JdbcClient jdbc;

    OutsideSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return OutsideTrail.KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "cases.outside_case", "cases.outside_seal_of(id)", idAndDigest);
    }
}
