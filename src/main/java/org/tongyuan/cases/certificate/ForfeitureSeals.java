package org.tongyuan.cases.certificate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every forfeiture. */
@Component
class ForfeitureSeals extends TableSeals {

    static final String KIND = "forfeiture";

    ForfeitureSeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.forfeiture", "cases.forfeiture_seal(id)");
    }
}
