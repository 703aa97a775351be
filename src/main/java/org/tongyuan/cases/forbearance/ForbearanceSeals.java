package org.tongyuan.cases.forbearance;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every request for forbearance with its rulings. */
@Component
class ForbearanceSeals extends TableSeals {

    static final String KIND = "forbearance";

    ForbearanceSeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.forbearance", "cases.forbearance_seal(id)");
    }
}
