package org.tongyuan.disclosure.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.agencies.RegionLevel;
import org.tongyuan.calendar.ClockJson;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.record. */
@Repository
class PublicRecords {

    private static final String SELECT = """
        SELECT id, index_no, agency_id, region_code, region_level, state, working, live, clock, due_on, awaiting_year, publish_at,
            out_of_time, last_occurred_at, acts, version
        FROM disclosure.record\s""";

    private final JdbcClient jdbc;

    PublicRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PublicRecord require(UUID id) {
        return one(id, "");
    }

    /** Locked until the transaction ends, so that acts on one record come one after the other. */
    PublicRecord lock(UUID id) {
        return one(id, " FOR UPDATE");
    }

    private PublicRecord one(UUID id, String lock) {
        return jdbc.sql(SELECT + "WHERE id = ?" + lock)
                .param(id)
                .query(PublicRecords::map)
                .optional()
                .orElseThrow(() -> new NotFound("public record " + id));
    }

    Optional<PublicRecord> byIndex(String indexNo) {
        return jdbc.sql(SELECT + "WHERE index_no = ?")
                .param(indexNo)
                .query(PublicRecords::map)
                .optional();
    }

    /** Those whose time has come, but for such as began under a test clock. */
    List<UUID> due(Instant now) {
        return jdbc.sql("""
            SELECT id FROM disclosure.record WHERE state = 'SCHEDULED' AND publish_at <= ? AND NOT out_of_time
            ORDER BY publish_at LIMIT 500\
            """)
                .param(Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those whose limit runs, some at a time. */
    List<UUID> open(UUID after, int most) {
        return jdbc.sql("""
            SELECT id FROM disclosure.record
            WHERE id > ? AND state NOT IN ('PUBLISHED', 'NOT_PUBLIC', 'WITHDRAWN', 'ABOLISHED') ORDER BY id LIMIT ?\
            """)
                .params(after, most)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void insert(PublicRecord r) {
        jdbc.sql("""
            INSERT INTO disclosure.record (id, agency_id, region_code, region_level, state, working, clock, due_on, awaiting_year,
                out_of_time, last_occurred_at, acts, version)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, 0)\
            """)
                .params(
                        r.id(),
                        r.agencyId(),
                        r.regionCode(),
                        r.level().name(),
                        r.state().name(),
                        r.working())
                .param(ClockJson.toJson(r.clock().clock()))
                .param(r.clock().dueOn())
                .param(r.clock().awaitingYear())
                .params(r.outOfTime(), Timestamp.from(r.lastOccurred()), r.acts())
                .update();
    }

    void save(PublicRecord r) {
        int rows = jdbc.sql("""
            UPDATE disclosure.record SET index_no = ?, state = ?, working = ?, live = ?, clock = ?::jsonb, due_on = ?, awaiting_year = ?,
                publish_at = ?, last_occurred_at = ?, acts = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .param(r.indexNo())
                .params(r.state().name(), r.working())
                .param(r.live())
                .param(ClockJson.toJson(r.clock().clock()))
                .param(r.clock().dueOn())
                .param(r.clock().awaitingYear())
                .param(r.publishAt() == null ? null : Timestamp.from(r.publishAt()))
                .params(Timestamp.from(r.lastOccurred()), r.acts(), r.id(), r.version())
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static PublicRecord map(ResultSet row, int n) throws SQLException {
        return new PublicRecord(
                row.getObject("id", UUID.class),
                row.getString("index_no"),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                RegionLevel.valueOf(row.getString("region_level")),
                RecordState.valueOf(row.getString("state")),
                row.getInt("working"),
                row.getObject("live", Integer.class),
                new PublicationClock(
                        ClockJson.fromJson(row.getString("clock")),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("awaiting_year", Integer.class)),
                instant(row, "publish_at"),
                row.getBoolean("out_of_time"),
                row.getTimestamp("last_occurred_at").toInstant(),
                row.getInt("acts"),
                row.getInt("version"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
