package org.tongyuan.disclosure.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.publication.RecordVersion.Officer;
import org.tongyuan.platform.Ids;

/** The rows of disclosure.scan_hit. */
@Repository
class ScanHits {

    private static final String SELECT = """
        SELECT id, place, kind, shown, fingerprint, answer, reason, answerer, answered_at FROM disclosure.scan_hit
        WHERE record_id = ? AND number = ?\s""";

    private final JdbcClient jdbc;

    ScanHits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hit as the scan sees it; {@code shown} is masked. */
    record Seen(String place, PersonalDataScan.Kind kind, String shown, String fingerprint) {}

    /** Those that stand in the version now, unanswered ones first. */
    List<ScanHit> of(UUID record, int number) {
        return jdbc.sql(SELECT + "AND present ORDER BY answer IS NOT NULL, place, kind, shown, id")
                .params(record, number)
                .query(ScanHits::map)
                .list();
    }

    Optional<ScanHit> find(UUID record, int number, UUID id) {
        return jdbc.sql(SELECT + "AND present AND id = ?")
                .params(record, number, id)
                .query(ScanHits::map)
                .optional();
    }

    int unanswered(UUID record, int number) {
        return jdbc.sql(
                        "SELECT count(*) FROM disclosure.scan_hit WHERE record_id = ? AND number = ? AND present AND answer IS NULL")
                .params(record, number)
                .query(Integer.class)
                .single();
    }

    /** What is seen now is present, everything else is not; answers given before stay with what they were given for. */
    void replace(UUID record, int number, List<Seen> seen) {
        jdbc.sql("UPDATE disclosure.scan_hit SET present = false WHERE record_id = ? AND number = ? AND present")
                .params(record, number)
                .update();
        for (Seen one : seen) {
            jdbc.sql("""
                INSERT INTO disclosure.scan_hit (id, record_id, number, place, kind, shown, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (record_id, number, place, kind, fingerprint) DO UPDATE SET present = true,
                    answer = CASE WHEN scan_hit.answer = 'KEPT' THEN scan_hit.answer END,
                    answered_at = CASE WHEN scan_hit.answer = 'KEPT' THEN scan_hit.answered_at END\
                """)
                    .params(Ids.next(), record, number, one.place(), one.kind().name(), one.shown(), one.fingerprint())
                    .update();
        }
    }

    void answer(UUID id, ScanHit.Answer answer, String reason, Officer by, Instant at) {
        jdbc.sql("""
            UPDATE disclosure.scan_hit SET answer = ?, reason = ?, answered_by = ?, answerer = ?, answered_at = ? WHERE id = ?\
            """)
                .params(answer.name(), reason, by.account(), by.name(), Timestamp.from(at), id)
                .update();
    }

    private static ScanHit map(ResultSet row, int n) throws SQLException {
        String answer = row.getString("answer");
        return new ScanHit(
                row.getObject("id", UUID.class),
                row.getString("place"),
                PersonalDataScan.Kind.valueOf(row.getString("kind")),
                row.getString("shown"),
                row.getString("fingerprint"),
                answer == null ? null : ScanHit.Answer.valueOf(answer),
                row.getString("reason"),
                row.getString("answerer"),
                PublicRecords.instant(row, "answered_at"));
    }
}
