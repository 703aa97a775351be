package org.tongyuan.cases.archive;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every filed case with its parts. */
@Component
class FiledCaseSeals extends TableSeals {

    static final String KIND = "archived-case";

    FiledCaseSeals(JdbcClient jdbc) {
        super(jdbc, KIND, "cases.archived_case", "cases.archive_seal(id)");
    }
}
