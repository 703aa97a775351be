package org.tongyuan.disclosure.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every record that is or was public; a draft is sealed when it is published. */
@Component
class RecordSeals extends TableSeals {

    RecordSeals(JdbcClient jdbc) {
        super(
                jdbc,
                RecordActs.KIND,
                "(SELECT id FROM disclosure.record WHERE live IS NOT NULL) AS record",
                "disclosure.record_seal(id)");
    }
}
