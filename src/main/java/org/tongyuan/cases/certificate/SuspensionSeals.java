package org.tongyuan.cases.certificate;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every suspension. */
@Component
class SuspensionSeals implements SealSource {

    static final String KIND = "suspension";

    private final JdbcClient jdbc;

    SuspensionSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "cases.suspension", "cases.suspension_seal(id)", idAndDigest);
    }
}
