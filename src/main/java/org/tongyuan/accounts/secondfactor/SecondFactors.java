package org.tongyuan.accounts.secondfactor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.accounts.person.SealedRows;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.PersonalDataCipher;

/** The rows of accounts.second_factor and their recovery codes. */
@Repository
class SecondFactors implements SealedRows {

    private static final String SELECT = """
        SELECT f.*, (SELECT count(*) FROM accounts.recovery_code c WHERE c.factor_id = f.id AND c.used_at IS NULL) AS codes_left
        FROM accounts.second_factor f
        WHERE f.ended_at IS NULL AND \
        """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    SecondFactors(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** In use or being set up. */
    Optional<SecondFactor> of(UUID account) {
        return jdbc.sql(SELECT + "f.account_id = ?")
                .param(account)
                .query(this::row)
                .optional();
    }

    boolean isConfirmed(UUID account) {
        return jdbc.sql("""
            SELECT EXISTS (SELECT 1 FROM accounts.second_factor
                           WHERE account_id = ? AND ended_at IS NULL AND confirmed_at IS NOT NULL)\
            """).param(account).query(Boolean.class).single();
    }

    Set<UUID> confirmedAmong(Collection<UUID> accounts) {
        return new HashSet<>(jdbc.sql("""
            SELECT account_id FROM accounts.second_factor
            WHERE account_id = ANY (?) AND ended_at IS NULL AND confirmed_at IS NOT NULL\
            """)
                .param(accounts.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    void begin(UUID account, String secret, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO accounts.second_factor (id, account_id, secret_sealed, begun_at) VALUES (?, ?, ?, ?)")
                .params(id, account, cipher.seal(secret, contextOf(id)), sqlTime(at))
                .update();
    }

    /** False when another request confirmed it first. */
    boolean confirm(UUID id, long step, Instant at) {
        return jdbc.sql("""
            UPDATE accounts.second_factor SET confirmed_at = ?, last_step = ?
            WHERE id = ? AND confirmed_at IS NULL AND ended_at IS NULL\
            """).params(sqlTime(at), step, id).update() == 1;
    }

    /** Uses a step up; false when it, or a later one, was used before: a code works once, on whichever node it comes in. */
    boolean use(UUID id, long step) {
        return jdbc.sql(
                                "UPDATE accounts.second_factor SET last_step = ? WHERE id = ? AND last_step < ? AND ended_at IS NULL")
                        .params(step, id, step)
                        .update()
                == 1;
    }

    /** Uses a recovery code up; false when there is none such left. */
    boolean useCode(UUID id, String code, Instant at) {
        return jdbc.sql(
                                "UPDATE accounts.recovery_code SET used_at = ? WHERE factor_id = ? AND code_hash = ? AND used_at IS NULL")
                        .params(sqlTime(at), id, RecoveryCode.hash(cipher, code))
                        .update()
                == 1;
    }

    /** Puts these in the place of those there were. */
    void replaceCodes(UUID id, Collection<String> codes) {
        jdbc.sql("DELETE FROM accounts.recovery_code WHERE factor_id = ?")
                .param(id)
                .update();
        for (String code : codes) {
            jdbc.sql("INSERT INTO accounts.recovery_code (factor_id, code_hash) VALUES (?, ?)")
                    .params(id, RecoveryCode.hash(cipher, code))
                    .update();
        }
    }

    /** The secret and the codes are forgotten; that there was one, and why it ended, is not. */
    void end(UUID id, String by, String why, Instant at) {
        jdbc.sql("""
            UPDATE accounts.second_factor SET ended_at = ?, ended_by = ?, ended_why = ?, secret_sealed = NULL
            WHERE id = ? AND ended_at IS NULL\
            """).params(sqlTime(at), by, why, id).update();
        jdbc.sql("DELETE FROM accounts.recovery_code WHERE factor_id = ?")
                .param(id)
                .update();
    }

    @Override
    public int sealAgain(int atMost) {
        List<SecondFactor> older = jdbc.sql(SELECT + "f.secret_sealed NOT LIKE ? ORDER BY f.id LIMIT ?")
                .params(cipher.currentKey() + ".%", atMost)
                .query(this::row)
                .list();
        older.forEach(f -> jdbc.sql("UPDATE accounts.second_factor SET secret_sealed = ? WHERE id = ?")
                .params(cipher.seal(f.secret(), contextOf(f.id())), f.id())
                .update());
        return older.size();
    }

    private SecondFactor row(ResultSet rs, int n) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        @Nullable OffsetDateTime confirmed = rs.getObject("confirmed_at", OffsetDateTime.class);
        return new SecondFactor(
                id,
                rs.getObject("account_id", UUID.class),
                cipher.open(rs.getString("secret_sealed"), contextOf(id)),
                confirmed == null ? null : confirmed.toInstant(),
                rs.getInt("codes_left"));
    }

    private static String contextOf(UUID id) {
        return "accounts.second_factor/" + id + "/secret";
    }

    private static OffsetDateTime sqlTime(Instant at) {
        return at.atZone(LegalTime.ZONE).toOffsetDateTime();
    }
}
