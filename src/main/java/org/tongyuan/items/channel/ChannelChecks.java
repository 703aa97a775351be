package org.tongyuan.items.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.items.channel.Facts.Difference;
import org.tongyuan.items.version.StoredVersion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the last look at the channels of each item found. */
@Repository
class ChannelChecks {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChannelChecks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One channel at one address; {@code problem} says why nothing could be read. */
    record Row(
            String channel,
            String address,
            boolean own,
            @Nullable String hashSeen,
            List<Difference> differing,
            @Nullable String problem,
            Instant checked) {

        public boolean equal() {
            return differing.isEmpty() && problem == null;
        }
    }

    /** Puts a whole look in the place of the one before. */
    @Transactional
    public void replace(StoredVersion version, List<Row> rows) {
        jdbc.sql("DELETE FROM items.channel_check WHERE item_id = ?")
                .param(version.itemId())
                .update();
        for (Row row : rows) {
            jdbc.sql("""
                INSERT INTO items.channel_check (item_id, address, version_id, channel, own, hash_seen, differing, problem, checked)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT (item_id, address) DO NOTHING\
                """)
                    .params(Arrays.asList(
                            version.itemId(),
                            row.address(),
                            version.id(),
                            row.channel(),
                            row.own(),
                            row.hashSeen(),
                            json.writeValueAsString(row.differing()),
                            row.problem(),
                            Timestamp.from(row.checked())))
                    .update();
        }
    }

    /** Of one version, in the order of looking: our own five first. */
    List<Row> of(UUID versionId) {
        return jdbc.sql("SELECT * FROM items.channel_check WHERE version_id = ? ORDER BY own DESC, checked, address")
                .param(versionId)
                .query(this::map)
                .list();
    }

    private Row map(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("channel"),
                row.getString("address"),
                row.getBoolean("own"),
                row.getString("hash_seen"),
                json.readValue(row.getString("differing"), new TypeReference<List<Difference>>() {}),
                row.getString("problem"),
                row.getTimestamp("checked").toInstant());
    }
}
