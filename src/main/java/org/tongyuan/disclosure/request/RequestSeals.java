package org.tongyuan.disclosure.request;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every request for information. */
@Component
class RequestSeals extends TableSeals {

    RequestSeals(JdbcClient jdbc) {
        super(jdbc, "disclosure-request", "disclosure.request", "disclosure.request_seal(id)");
    }
}
