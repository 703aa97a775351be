package org.tongyuan.cases.joint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.security.PersonalDataCipher;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts of joint applications. Every read names the citizen: a draft of somebody else does not exist for them. */
@Repository
class JointDrafts {

    private static final TypeReference<Map<String, List<String>>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PersonalDataCipher cipher;
    private final LegalTime time;

    JointDrafts(JdbcClient jdbc, JsonMapper json, PersonalDataCipher cipher, LegalTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
        this.time = time;
    }

    void add(JointDraft draft) {
        jdbc.sql("""
            INSERT INTO cases.joint_draft (id, account_id, journey, applicant_id, answers, form_done, changed_at, expires_on, version)
            VALUES (?, ?, ?, ?, ?, false, ?, ?, 0)\
            """)
                .params(draft.id(), draft.accountId(), draft.journey(), draft.applicantId(), sealed(draft))
                .params(Timestamp.from(draft.changedAt()), draft.expiresOn())
                .update();
    }

    JointDraft require(UUID id, SignedIn.Citizen owner) {
        return read(id, owner, "");
    }

    /** Locked until the transaction ends: a double click waits and then finds the joint case. */
    JointDraft lock(UUID id, SignedIn.Citizen owner) {
        return read(id, owner, " FOR UPDATE");
    }

    private JointDraft read(UUID id, SignedIn.Citizen owner, String how) {
        return jdbc.sql("""
            SELECT * FROM cases.joint_draft
            WHERE id = ? AND account_id = ? AND discarded_at IS NULL AND (joint_number IS NOT NULL OR expires_on >= ?)\
            """ + how)
                .params(id, owner.accountId(), time.today())
                .query(this::map)
                .optional()
                .orElseThrow(() -> new NotFound("joint draft " + id));
    }

    List<JointDraft> openOf(SignedIn.Citizen owner) {
        return jdbc.sql("""
            SELECT * FROM cases.joint_draft
            WHERE account_id = ? AND joint_number IS NULL AND discarded_at IS NULL AND expires_on >= ? ORDER BY changed_at DESC\
            """)
                .params(owner.accountId(), time.today())
                .query(this::map)
                .list();
    }

    void save(JointDraft draft) {
        int rows = jdbc.sql("""
            UPDATE cases.joint_draft SET applicant_id = ?, answers = ?, form_done = ?, changed_at = ?, expires_on = ?, version = version + 1
            WHERE id = ? AND version = ? AND joint_number IS NULL AND discarded_at IS NULL\
            """)
                .params(draft.applicantId(), sealed(draft), draft.formDone())
                .params(Timestamp.from(draft.changedAt()), draft.expiresOn(), draft.id(), draft.version())
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    void submitted(JointDraft draft, String number) {
        jdbc.sql("UPDATE cases.joint_draft SET joint_number = ?, answers = '', version = version + 1 WHERE id = ?")
                .params(number, draft.id())
                .update();
    }

    void discard(JointDraft draft, Instant now) {
        jdbc.sql("""
            UPDATE cases.joint_draft SET discarded_at = ?, answers = '', version = version + 1 WHERE id = ? AND joint_number IS NULL\
            """).params(Timestamp.from(now), draft.id()).update();
    }

    int expire(LocalDate today, Instant now) {
        return jdbc.sql("""
            UPDATE cases.joint_draft SET discarded_at = ?, answers = '', version = version + 1
            WHERE joint_number IS NULL AND discarded_at IS NULL AND expires_on < ?\
            """).params(Timestamp.from(now), today).update();
    }

    private String sealed(JointDraft draft) {
        return cipher.seal(json.writeValueAsString(draft.answers()), context(draft.id()));
    }

    private JointDraft map(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String answers = row.getString("answers");
        return new JointDraft(
                id,
                row.getObject("account_id", UUID.class),
                row.getString("journey"),
                row.getObject("applicant_id", UUID.class),
                answers.isEmpty() ? Map.of() : json.readValue(cipher.open(answers, context(id)), ANSWERS),
                row.getBoolean("form_done"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("joint_number"),
                row.getInt("version"));
    }

    private static String context(UUID id) {
        return "cases.joint_draft.answers:" + id;
    }

    /** Erases what was typed into drafts that nobody took up again. */
    @Configuration(proxyBeanMethods = false)
    static class Tick {

        @Bean
        @LegalBasis("个人信息保护法, art. 19")
        RecurringTask<Void> expireJointDrafts(JointDrafts drafts, LegalTime time) {
            return Tasks.recurring("cases-expire-joint-drafts", FixedDelay.ofHours(1))
                    .execute((instance, context) -> drafts.expire(time.today(), time.now()));
        }
    }
}
