package org.tongyuan.items.editing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.ItemVersion.State;

/** Items for staff: the newest version of each, with what is to be done. */
@Component
class ItemBoard {

    private final JdbcClient jdbc;

    ItemBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line; {@code id} is the newest version's. */
    record Line(
            UUID itemId, UUID id, String code, String name, String agencyName, State state, int number, int missing) {}

    /** Newest items first, after an item id; {@code query} looks into name and code. */
    List<Line> find(String query, @Nullable State state, boolean incomplete, @Nullable UUID before, int size) {
        return jdbc.sql("""
                        SELECT i.id AS item_id, v.id, i.code, v.name, v.agency_name, v.state, v.number, cardinality(v.missing) AS missing
                        FROM items.item i JOIN LATERAL
                            (SELECT * FROM items.item_version n WHERE n.item_id = i.id ORDER BY n.number DESC LIMIT 1) v ON true
                        WHERE (:query = '' OR strpos(v.name, :query) > 0 OR strpos(i.code, :query) > 0)
                          AND (:state::text IS NULL OR v.state = :state)
                          AND (NOT :incomplete OR cardinality(v.missing) > 0)
                          AND (:before::uuid IS NULL OR i.id < :before::uuid)
                        ORDER BY i.id DESC LIMIT :size""")
                .param("query", query)
                .param("state", state == null ? null : state.name())
                .param("incomplete", incomplete)
                .param("before", before)
                .param("size", size)
                .query((row, n) -> new Line(
                        row.getObject("item_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("agency_name"),
                        State.valueOf(row.getString("state")),
                        row.getInt("number"),
                        row.getInt("missing")))
                .list();
    }

    /** How many items wait for an answer to something, by the fields that lack one. */
    int incomplete() {
        return jdbc.sql("""
                        SELECT count(*) FROM items.item i JOIN items.item_version v ON v.id = i.in_force WHERE cardinality(v.missing) > 0""").query(Integer.class).single();
    }
}
