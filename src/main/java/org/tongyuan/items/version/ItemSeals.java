package org.tongyuan.items.version;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.journal.TableSeals;

/** Gives {@code verify} the present digest of every item with its versions, batch by batch. */
@Component
class ItemSeals extends TableSeals {

    ItemSeals(JdbcClient jdbc) {
        super(jdbc, "item", "items.item", "items.seal_of(id)");
    }
}
