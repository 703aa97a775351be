package org.tongyuan.cases.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts. Every read names the citizen: a draft of somebody else does not exist for them. */
@Repository
public class Drafts {

    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataCipher cipher;
    private final LegalTime time;

    Drafts(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher, LegalTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
        this.time = time;
    }

    void add(Draft draft) {
        jdbc.sql("""
            INSERT INTO cases.draft (id, account_id, item_code, item_version_id, applicant_id, started_at, changed_at, expires_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(Arrays.asList(
                        draft.id(),
                        draft.accountId(),
                        draft.itemCode(),
                        draft.itemVersionId(),
                        draft.applicantId(),
                        Timestamp.from(draft.changedAt()),
                        Timestamp.from(draft.changedAt()),
                        draft.expiresOn()))
                .update();
    }

    /** The citizen's own draft, open or handed in; one that expired or was discarded is gone. */
    Draft require(UUID id, SignedIn.Citizen owner) {
        return read(id, owner, "");
    }

    /** The same, locked until the transaction ends, so that a double click waits and then finds the case. */
    Draft lock(UUID id, SignedIn.Citizen owner) {
        return read(id, owner, " FOR UPDATE");
    }

    private Draft read(UUID id, SignedIn.Citizen owner, String how) {
        return jdbc.sql("""
            SELECT * FROM cases.draft
            WHERE id = ? AND account_id = ? AND (ended_why = 'SUBMITTED' OR (ended_at IS NULL AND expires_on >= ?))\
            """ + how)
                .params(id, owner.accountId(), time.today())
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFound("draft " + id));
    }

    /** The citizen's open drafts, the one changed last first. */
    public List<Draft> openOf(SignedIn.Citizen owner) {
        return jdbc.sql("""
            SELECT * FROM cases.draft WHERE account_id = ? AND ended_at IS NULL AND expires_on >= ?
            ORDER BY changed_at DESC\
            """)
                .params(owner.accountId(), time.today())
                .query(this::map)
                .list();
    }

    void save(Draft draft) {
        int rows = jdbc.sql("""
            UPDATE cases.draft SET item_version_id = ?, applicant_id = ?, answers = ?, form_done = ?, concerns = ?, changed_at = ?,
                expires_on = ?, version = version + 1
            WHERE id = ? AND version = ? AND ended_at IS NULL\
            """)
                .params(Arrays.asList(
                        draft.itemVersionId(),
                        draft.applicantId(),
                        sealed(draft),
                        draft.formDone(),
                        draft.concerns(),
                        Timestamp.from(draft.changedAt()),
                        draft.expiresOn(),
                        draft.id(),
                        draft.version()))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    /** Files changed: whoever has the check page open must look again. */
    void touch(UUID id, Instant now) {
        jdbc.sql("UPDATE cases.draft SET changed_at = ?, version = version + 1 WHERE id = ? AND ended_at IS NULL")
                .params(Timestamp.from(now), id)
                .update();
    }

    void submitted(Draft draft, String caseNumber, Instant now) {
        jdbc.sql("""
            UPDATE cases.draft SET ended_at = ?, ended_why = 'SUBMITTED', case_number = ?, answers = NULL, version = version + 1
            WHERE id = ?\
            """).params(Timestamp.from(now), caseNumber, draft.id()).update();
    }

    void discard(Draft draft, Instant now) {
        jdbc.sql("""
            UPDATE cases.draft SET ended_at = ?, ended_why = 'DISCARDED', answers = NULL, version = version + 1
            WHERE id = ? AND ended_at IS NULL\
            """).params(Timestamp.from(now), draft.id()).update();
    }

    int expire(LocalDate today, Instant now) {
        return jdbc.sql("""
            UPDATE cases.draft SET ended_at = ?, ended_why = 'EXPIRED', answers = NULL, version = version + 1
            WHERE ended_at IS NULL AND expires_on < ?\
            """).params(Timestamp.from(now), today).update();
    }

    private @Nullable String sealed(Draft draft) {
        return draft.answers().isEmpty()
                ? null
                : cipher.seal(json.writeValueAsString(draft.answers()), context(draft.id()));
    }

    private Draft map(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String answers = row.getString("answers");
        return new Draft(
                id,
                row.getObject("account_id", UUID.class),
                row.getString("item_code"),
                row.getObject("item_version_id", UUID.class),
                row.getObject("applicant_id", UUID.class),
                answers == null ? Map.of() : json.readValue(cipher.open(answers, context(id)), ANSWERS),
                row.getBoolean("form_done"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getString("case_number"),
                row.getString("concerns"),
                row.getInt("version"));
    }

    private static String context(UUID id) {
        return "cases.draft.answers:" + id;
    }
}
