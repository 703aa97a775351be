package org.tongyuan.disclosure.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.publication.RecordVersion.Conclusion;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.secrecy_referral. */
@Repository
class SecrecyReferrals {

    private final JdbcClient jdbc;

    SecrecyReferrals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SecrecyReferral r) {
        jdbc.sql("""
            INSERT INTO disclosure.secrecy_referral (id, record_id, number, sent_to, question, sent_by, sent_on, letter_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(r.id(), r.recordId(), r.number(), r.to(), r.question(), r.by(), r.on())
                .param(r.letter())
                .update();
    }

    /** Writes the answer down, once. */
    void answer(SecrecyReferral r, Instant at) {
        var a = Objects.requireNonNull(r.answer());
        int rows = jdbc.sql("""
            UPDATE disclosure.secrecy_referral SET answered_by = ?, answer_no = ?, answered_on = ?, conclusion = ?, answer = ?, recorder = ?,
                recorded_at = ?
            WHERE id = ? AND answered_on IS NULL\
            """)
                .params(a.by(), a.number(), a.on(), a.conclusion().name(), a.text(), a.recorder())
                .params(Timestamp.from(at), r.id())
                .update();
        if (rows == 0) {
            throw new RuleBroken("disclosure.referral.answered");
        }
    }

    /** The last of a version: one that was given back may have been referred before. */
    Optional<SecrecyReferral> of(UUID record, int number) {
        return jdbc.sql("""
            SELECT * FROM disclosure.secrecy_referral WHERE record_id = ? AND number = ? ORDER BY sent_on DESC, id DESC LIMIT 1\
            """).params(record, number).query(SecrecyReferrals::map).optional();
    }

    private static SecrecyReferral map(ResultSet row, int n) throws SQLException {
        var on = row.getObject("answered_on", LocalDate.class);
        return new SecrecyReferral(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getInt("number"),
                row.getString("sent_to"),
                row.getString("question"),
                row.getString("sent_by"),
                row.getObject("sent_on", LocalDate.class),
                row.getObject("letter_id", UUID.class),
                on == null
                        ? null
                        : new SecrecyReferral.Answer(
                                row.getString("answered_by"),
                                row.getString("answer_no"),
                                on,
                                Conclusion.valueOf(row.getString("conclusion")),
                                row.getString("answer"),
                                row.getString("recorder")));
    }
}
