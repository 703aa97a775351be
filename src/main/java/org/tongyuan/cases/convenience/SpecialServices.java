package org.tongyuan.cases.convenience;

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
import org.tongyuan.cases.convenience.SpecialService.End;
import org.tongyuan.cases.convenience.SpecialService.Kind;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of cases.special_service. */
@Repository
public class SpecialServices {

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    SpecialServices(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(SpecialService s) {
        jdbc.sql("""
            INSERT INTO cases.special_service (id, case_id, kind, planned_at, place, officer, note, arranged_at, arranged_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        s.id(),
                        s.caseId(),
                        s.kind().name(),
                        timestamp(s.planned()),
                        s.place() == null ? null : cipher.seal(s.place(), context(s.id())),
                        s.officer(),
                        s.note(),
                        timestamp(s.arrangedAt()),
                        s.arrangedBy()))
                .update();
    }

    void save(SpecialService s) {
        var done = s.done();
        var cancelled = s.cancelled();
        jdbc.sql("""
            UPDATE cases.special_service SET done_at = ?, done_by = ?, done_note = ?, cancelled_at = ?, cancelled_by = ?,
                cancelled_why = ? WHERE id = ?\
            """)
                .params(Arrays.asList(
                        done == null ? null : timestamp(done.at()),
                        done == null ? null : done.by(),
                        done == null ? null : done.note(),
                        cancelled == null ? null : timestamp(cancelled.at()),
                        cancelled == null ? null : cancelled.by(),
                        cancelled == null ? null : cancelled.note(),
                        s.id()))
                .update();
    }

    SpecialService lock(UUID id) {
        return read("WHERE id = ? FOR UPDATE", id).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("special service " + id));
    }

    SpecialService require(UUID id) {
        return read("WHERE id = ?", id).stream().findFirst().orElseThrow(() -> new NotFound("special service " + id));
    }

    public List<SpecialService> of(UUID caseId) {
        return read("WHERE case_id = ? ORDER BY id", caseId);
    }

    private List<SpecialService> read(String where, UUID id) {
        return jdbc.sql("SELECT * FROM cases.special_service " + where)
                .param(id)
                .query((row, n) -> service(row))
                .list();
    }

    private SpecialService service(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String place = row.getString("place");
        return new SpecialService(
                id,
                row.getObject("case_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                instant(row, "planned_at"),
                place == null ? null : cipher.open(place, context(id)),
                row.getString("officer"),
                row.getString("note"),
                row.getTimestamp("arranged_at").toInstant(),
                row.getString("arranged_by"),
                end(row, "done_at", "done_by", "done_note"),
                end(row, "cancelled_at", "cancelled_by", "cancelled_why"));
    }

    private static @Nullable End end(ResultSet row, String at, String by, String note) throws SQLException {
        Instant when = instant(row, at);
        return when == null ? null : new End(when, row.getString(by), row.getString(note));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static String context(UUID id) {
        return "cases.special_service.place:" + id;
    }
}
