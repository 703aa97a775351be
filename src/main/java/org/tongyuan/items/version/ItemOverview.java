package org.tongyuan.items.version;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.items.Items.Charging;
import org.tongyuan.items.Items.Counted;
import org.tongyuan.items.Items.Named;

/** Counts of the items in force, for the home page. */
@Component
class ItemOverview {

    private final JdbcClient jdbc;

    ItemOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> codes() {
        return jdbc.sql("SELECT code FROM items.item WHERE in_force IS NOT NULL AND ended IS NULL ORDER BY code")
                .query((row, n) -> row.getString(1))
                .list();
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

    List<Charging> charging(@Nullable UUID agencyId, int most) {
        return jdbc.sql("""
            SELECT i.code, v.name, v.agency_id, v.agency_name, v.content ->> 'fees' AS fees
            FROM items.item i JOIN items.item_version v ON v.id = i.in_force
            WHERE jsonb_path_exists(v.content, '$.fees[*] ? (!(@.standard like_regex "不收费"))') AND (?::uuid IS NULL OR v.agency_id = ?)
            ORDER BY v.agency_name, v.name, i.code LIMIT ?\
            """)
                .params(Arrays.asList(agencyId, agencyId, most))
                .query((row, n) -> new Charging(
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("agency_name"),
                        ContentJson.fees(row.getString("fees")).stream()
                                .filter(f -> !f.standard().contains("不收费"))
                                .toList()))
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
