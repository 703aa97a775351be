package org.tongyuan.cases.archive;

import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.SealBatches;
import org.tongyuan.journal.SealSource;

/** Gives {@code verify} the present digest of every filed case with its parts. */
@Component
class FiledCaseSeals implements SealSource {

    static final String KIND = "archived-case";

    private final JdbcClient jdbc;

    FiledCaseSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void forEachSeal(BiConsumer<String, String> idAndDigest) {
        SealBatches.forEach(jdbc, "cases.archived_case", "cases.archive_seal(id)", idAndDigest);
    }
}
