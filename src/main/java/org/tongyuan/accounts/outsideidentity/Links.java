package org.tongyuan.accounts.outsideidentity;

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
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;

/** The rows of accounts.outside_identity: which account somebody at a provider has here. */
@Repository
class Links {

    /** A link in force. */
    record Link(
            UUID id,
            String provider,
            Instant linkedAt,
            @Nullable Instant lastUsedAt) {}

    private final JdbcClient jdbc;
    private final LegalTime time;

    Links(JdbcClient jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    Optional<UUID> accountOf(String subject) {
        return jdbc.sql("SELECT account_id FROM accounts.outside_identity WHERE subject_index = ? AND ended_at IS NULL")
                .param(subject)
                .query(UUID.class)
                .optional();
    }

    List<Link> of(UUID account) {
        return jdbc.sql("""
            SELECT id, provider, linked_at, last_used_at FROM accounts.outside_identity
            WHERE account_id = ? AND ended_at IS NULL ORDER BY linked_at\
            """).param(account).query(Links::row).list();
    }

    /** False when this identity has an account already, or the account an identity of this provider. */
    boolean add(UUID account, String provider, String subject) {
        return jdbc.sql("""
            INSERT INTO accounts.outside_identity (id, account_id, provider, subject_index, linked_at)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING\
            """)
                        .params(Ids.next(), account, provider, subject, now())
                        .update()
                == 1;
    }

    void used(String subject) {
        jdbc.sql("UPDATE accounts.outside_identity SET last_used_at = ? WHERE subject_index = ? AND ended_at IS NULL")
                .params(now(), subject)
                .update();
    }

    /** False when the account has no such link. */
    boolean end(UUID id, UUID account) {
        return jdbc.sql(
                                "UPDATE accounts.outside_identity SET ended_at = ? WHERE id = ? AND account_id = ? AND ended_at IS NULL")
                        .params(now(), id, account)
                        .update()
                == 1;
    }

    private static Link row(ResultSet rs, int n) throws SQLException {
        @Nullable OffsetDateTime used = rs.getObject("last_used_at", OffsetDateTime.class);
        return new Link(
                rs.getObject("id", UUID.class),
                rs.getString("provider"),
                rs.getObject("linked_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private OffsetDateTime now() {
        return time.now().atZone(LegalTime.ZONE).toOffsetDateTime();
    }
}
