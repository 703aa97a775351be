package org.tongyuan.cases.certificate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every suspension. */
@Component
class SuspensionSeals extends TableSeals {

    static final String KIND = "suspension";

    SuspensionSeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.suspension", "cases.suspension_seal(id)");
    }
}
