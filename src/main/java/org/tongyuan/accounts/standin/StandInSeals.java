package org.tongyuan.accounts.standin;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every arrangement: a right lengthened behind the product's back shows. */
@Component
class StandInSeals implements SealSource {

    private final JdbcClient jdbc;

    StandInSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "stand-in";
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        jdbc.sql("SELECT s.id, accounts.seal_of_stand_in(s) AS digest FROM accounts.stand_in s")
                .withFetchSize(500)
                .query((RowCallbackHandler) row ->
                        idAndDigest.accept(row.getObject("id", UUID.class).toString(), row.getString("digest")));
    }
}
