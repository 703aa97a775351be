package org.tongyuan.agencies.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.agencies.Agency;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.RuleBroken;

/** The rows of agencies.agency. */
@Repository
class AgencyRecords {

    private final JdbcClient jdbc;

    AgencyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgencyRecord> all() {
        return jdbc.sql("SELECT * FROM agencies.agency ORDER BY region_code, registered_at, id")
                .query(AgencyRecords::row)
                .list();
    }

    Optional<AgencyRecord> find(UUID id) {
        return jdbc.sql("SELECT * FROM agencies.agency WHERE id = ?")
                .param(id)
                .query(AgencyRecords::row)
                .optional();
    }

    /** False when an agency of this name is already in force in the region. */
    boolean add(Agency a, Instant at) {
        return jdbc.sql("""
            INSERT INTO agencies.agency (id, name, code, code_verified, region_code, address, phone,
                                         reconsideration_organ, court, registered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (region_code, name) WHERE ended_at IS NULL DO NOTHING\
            """)
                        .params(a.id(), a.name())
                        .param(a.code())
                        .params(a.codeVerified(), a.regionCode())
                        .param(a.address())
                        .param(a.phone())
                        .param(a.reconsiderationOrgan())
                        .param(a.court())
                        .param(sqlTime(at))
                        .update()
                == 1;
    }

    void change(Agency a, int version) {
        atVersion(jdbc.sql("""
            UPDATE agencies.agency
            SET name = ?, code = ?, code_verified = ?, address = ?, phone = ?, reconsideration_organ = ?, court = ?,
                version = version + 1
            WHERE id = ? AND version = ? AND ended_at IS NULL\
            """)
                .param(a.name())
                .param(a.code())
                .param(a.codeVerified())
                .param(a.address())
                .param(a.phone())
                .param(a.reconsiderationOrgan())
                .param(a.court())
                .params(a.id(), version)
                .update());
    }

    void end(UUID id, int version, Instant at, String by, String why) {
        atVersion(jdbc.sql("""
            UPDATE agencies.agency SET ended_at = ?, ended_by = ?, ended_why = ?, version = version + 1
            WHERE id = ? AND version = ? AND ended_at IS NULL\
            """).params(sqlTime(at), by, why, id, version).update());
    }

    private static void atVersion(int rows) {
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    static OffsetDateTime sqlTime(Instant instant) {
        return instant.atZone(LegalTime.ZONE).toOffsetDateTime();
    }

    private static AgencyRecord row(ResultSet rs, int n) throws SQLException {
        var agency = new Agency(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("code"),
                rs.getBoolean("code_verified"),
                rs.getString("region_code"),
                rs.getString("address"),
                rs.getString("phone"),
                rs.getString("reconsideration_organ"),
                rs.getString("court"));
        return new AgencyRecord(agency, instant(rs, "ended_at"), rs.getString("ended_why"), rs.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
