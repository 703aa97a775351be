package org.tongyuan.disclosure.request;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every request for information. */
@Component
class RequestSeals implements SealSource {

    private final JdbcClient jdbc;

    RequestSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "disclosure-request";
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "disclosure.request", "disclosure.request_seal(id)", idAndDigest);
    }
}
