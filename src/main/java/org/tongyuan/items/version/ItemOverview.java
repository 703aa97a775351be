package org.tongyuan.items.version;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.Items.Counted;
import org.tongyuan.items.Items.Named;

/** Counts of the items in force, for the home page. */
@Component
class ItemOverview {

    private final JdbcClient jdbc;

    ItemOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Counted> topics() {
        return jdbc.sql("""
            SELECT '' AS id, topic AS name, count(*) AS n
            FROM items.item i JOIN items.item_version v ON v.id = i.in_force, unnest(v.topics) AS topic
            GROUP BY topic ORDER BY n DESC, topic\
            """)
                .query((row, n) -> new Counted(row.getString("id"), row.getString("name"), row.getInt("n")))
                .list();
    }

    List<Counted> agencies() {
        return jdbc.sql("""
            SELECT v.agency_id AS id, v.agency_name AS name, count(*) AS n
            FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            GROUP BY 1, 2 ORDER BY n DESC, v.agency_name\
            """)
                .query((row, n) -> new Counted(row.getString("id"), row.getString("name"), row.getInt("n")))
                .list();
    }

    /** Nobody counts applications per item here: an item settled on the spot is what people come for most. */
    List<Named> popular(int most) {
        return jdbc.sql("""
            SELECT i.code, v.name, v.agency_name
            FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE v.content ->> 'online' = 'true' AND v.content ->> 'handling' <> 'ELSEWHERE' AND v.topics <> '{}'
            ORDER BY v.kind = 'ON_THE_SPOT' DESC, cardinality(v.missing), v.name, i.code LIMIT ?\
            """)
                .param(most)
                .query((row, n) ->
                        new Named(row.getString("code"), row.getString("name"), row.getString("agency_name")))
                .list();
    }
}
