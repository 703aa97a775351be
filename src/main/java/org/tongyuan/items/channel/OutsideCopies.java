package org.tongyuan.items.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.Ids;

/** Copies of guides that others keep, by channel and address. */
@Repository
class OutsideCopies {

    private final JdbcClient jdbc;

    OutsideCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A copy; {@code url} may have {@code {code}} in it, and without {@code itemCode} it is one of every item. */
    record Copy(UUID id, @Nullable String itemCode, String channel, String url) {

        String address(String code) {
            return url.replace("{code}", code);
        }
    }

    UUID add(@Nullable String itemCode, String channel, String url, Instant now, String by) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO items.outside_copy (id, item_code, channel, url, created, created_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, itemCode, channel, url, Timestamp.from(now), by))
                .update();
        return id;
    }

    /** Ends a copy that is one of this item, or of every item; tells whether there was one. */
    boolean end(UUID id, String itemCode, Instant now, String by) {
        return jdbc.sql("UPDATE items.outside_copy SET ended = ?, ended_by = ?"
                                + " WHERE id = ? AND ended IS NULL AND (item_code = ? OR item_code IS NULL)")
                        .params(Timestamp.from(now), by, id, itemCode)
                        .update()
                > 0;
    }

    List<Copy> of(String code) {
        return jdbc.sql("""
            SELECT id, item_code, channel, url FROM items.outside_copy
            WHERE ended IS NULL AND (item_code = ? OR item_code IS NULL) ORDER BY channel, id\
            """)
                .param(code)
                .query((row, n) -> new Copy(
                        row.getObject("id", UUID.class),
                        row.getString("item_code"),
                        row.getString("channel"),
                        row.getString("url")))
                .list();
    }
}
