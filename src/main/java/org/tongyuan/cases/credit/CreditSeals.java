package org.tongyuan.cases.credit;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every credit record. */
@Component
class CreditSeals implements SealSource {

    static final String KIND = "credit-record";

    private final JdbcClient jdbc;

    CreditSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "cases.credit_record", "cases.credit_seal(id)", idAndDigest);
    }
}
