package org.tongyuan.cases.outside;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every shadow case, batch by batch. */
@Component
class OutsideSeals extends TableSeals {

    OutsideSeals(JdbcClient jdbc) {
        super(jdbc, OutsideTrail.KIND, "cases.outside_case", "cases.outside_seal_of(id)");
    }
}
