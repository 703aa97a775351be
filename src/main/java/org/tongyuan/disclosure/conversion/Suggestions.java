package org.tongyuan.disclosure.conversion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.request.AnsweredRequests.Answered;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Keeps suggestions; one is open per request. */
@Repository
class Suggestions {

    private static final String SELECT =
            "SELECT s.*, r.number FROM disclosure.suggestion s JOIN disclosure.request r ON r.id = s.request_id ";
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Suggestions(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void add(UUID id, Answered request, boolean byApplicant, String reason, Instant at) {
        try {
            jdbc.sql("""
                INSERT INTO disclosure.suggestion (id, request_id, agency_id, by_applicant, reason, suggested_at)
                VALUES (?, ?, ?, ?, ?, ?)\
                """)
                    .params(
                            id,
                            request.id(),
                            request.agencyId(),
                            byApplicant,
                            cipher.seal(reason, context("reason", id)),
                            Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RuleBroken("disclosure.suggestion.twice");
        }
    }

    /** Locked until the transaction ends. */
    Suggestion lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE s.id = ? FOR UPDATE OF s")
                .param(id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFound("suggestion " + id));
    }

    Suggestion require(UUID id) {
        return jdbc.sql(SELECT + "WHERE s.id = ?")
                .param(id)
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFound("suggestion " + id));
    }

    Optional<Suggestion> ofRequest(UUID request) {
        return jdbc.sql(SELECT + "WHERE s.request_id = ? ORDER BY s.suggested_at DESC LIMIT 1")
                .param(request)
                .query(this::map)
                .optional();
    }

    void decide(Suggestion s, @Nullable UUID record, String answer, String by, Instant at) {
        jdbc.sql("""
            UPDATE disclosure.suggestion SET adopted = ?, record_id = ?, answer = ?, decided_by = ?, decided_at = ? WHERE id = ?\
            """)
                .params(Arrays.asList(
                        record != null,
                        record,
                        cipher.seal(answer, context("answer", s.id())),
                        by,
                        Timestamp.from(at),
                        s.id()))
                .update();
    }

    /** Of an agency, null of all: open ones first, the oldest first. */
    List<Suggestion> of(@Nullable UUID agency) {
        return jdbc.sql(SELECT + """
            WHERE ?::uuid IS NULL OR s.agency_id = ?::uuid
            ORDER BY s.adopted IS NOT NULL, CASE WHEN s.adopted IS NULL THEN s.suggested_at END, s.decided_at DESC LIMIT\s""" + MOST)
                .params(Arrays.asList(agency, agency))
                .query(this::map)
                .list();
    }

    private Suggestion map(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        String answer = row.getString("answer");
        var decided = row.getTimestamp("decided_at");
        return new Suggestion(
                id,
                row.getString("number"),
                row.getObject("agency_id", UUID.class),
                row.getBoolean("by_applicant"),
                cipher.open(row.getString("reason"), context("reason", id)),
                row.getTimestamp("suggested_at").toInstant(),
                row.getObject("adopted", Boolean.class),
                answer == null ? null : cipher.open(answer, context("answer", id)),
                decided == null ? null : decided.toInstant(),
                row.getString("decided_by"),
                row.getObject("record_id", UUID.class));
    }

    private static String context(String column, UUID id) {
        return "disclosure.suggestion." + column + ":" + id;
    }
}
