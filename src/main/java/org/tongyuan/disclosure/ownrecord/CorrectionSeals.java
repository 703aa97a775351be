package org.tongyuan.disclosure.ownrecord;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.Subject;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every wish for correction. */
@Component
class CorrectionSeals implements SealSource {

    private static final String KIND = "own-record";

    private final JdbcClient jdbc;

    CorrectionSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Subject subject(UUID id) {
        return new Subject(KIND, id.toString());
    }

    @Override
    public String kind() {
        return KIND;
    }

    String of(UUID id) {
        return jdbc.sql("SELECT disclosure.own_record_seal(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "disclosure.own_record", "disclosure.own_record_seal(id)", idAndDigest);
    }
}
