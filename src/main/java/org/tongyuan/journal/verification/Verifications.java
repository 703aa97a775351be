package org.tongyuan.journal.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Every verification that was asked for, with its report. */
@Repository
class Verifications {

    /** One run; without a report it is still under way. */
    record Verification(
            UUID id,
            Instant requested,
            String requestedBy,
            @Nullable Report report) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Verifications(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void request(UUID id, String by, Instant when) {
        jdbc.sql("INSERT INTO journal.verification (id, requested, requested_by) VALUES (?, ?, ?)")
                .params(id, when.atOffset(ZoneOffset.UTC), by)
                .update();
    }

    void finish(UUID id, Report report) {
        jdbc.sql("UPDATE journal.verification SET finished = ?, report = ?::jsonb WHERE id = ?")
                .params(report.finished().atOffset(ZoneOffset.UTC), json.writeValueAsString(report), id)
                .update();
    }

    List<Verification> newest(int limit) {
        return jdbc.sql("SELECT id, requested, requested_by, report FROM journal.verification ORDER BY requested DESC"
                        + " LIMIT ?")
                .param(limit)
                .query((row, n) -> map(row))
                .list();
    }

    boolean isRunning() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM journal.verification WHERE finished IS NULL)")
                .query(Boolean.class)
                .single();
    }

    private Verification map(ResultSet row) throws SQLException {
        String report = row.getString("report");
        return new Verification(
                row.getObject("id", UUID.class),
                row.getObject("requested", OffsetDateTime.class).toInstant(),
                row.getString("requested_by"),
                report == null ? null : json.readValue(report, Report.class));
    }
}
