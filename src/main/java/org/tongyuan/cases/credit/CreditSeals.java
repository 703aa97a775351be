package org.tongyuan.cases.credit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every credit record. */
@Component
class CreditSeals extends TableSeals {

    static final String KIND = "credit-record";

    CreditSeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.credit_record", "cases.credit_seal(id)");
    }
}
