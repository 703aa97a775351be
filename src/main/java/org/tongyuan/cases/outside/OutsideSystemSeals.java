package org.tongyuan.cases.outside;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every outside system with what its states mean; there are few. */
@Component
class OutsideSystemSeals implements SealSource {

    static final String KIND = "outside-system";

    private final JdbcClient jdbc;

    OutsideSystemSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        jdbc.sql("SELECT id::text, cases.outside_system_seal_of(id) AS digest FROM cases.outside_system")
                .query(row -> {
                    idAndDigest.accept(row.getString("id"), row.getString("digest"));
                });
    }
}
