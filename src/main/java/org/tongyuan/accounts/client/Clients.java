package org.tongyuan.accounts.client;

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
import org.tongyuan.platform.LegalTime;

/** The rows of accounts.client. */
@Repository
public class Clients {

    private final JdbcClient jdbc;

    Clients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Client> all() {
        return jdbc.sql("SELECT * FROM accounts.client ORDER BY disabled_at NULLS FIRST, client_id")
                .query(Clients::row)
                .list();
    }

    public Optional<Client> find(String clientId) {
        return jdbc.sql("SELECT * FROM accounts.client WHERE client_id = ?")
                .param(clientId)
                .query(Clients::row)
                .optional();
    }

    /** False when the client id is taken. */
    boolean add(Client c, boolean demo, String by, Instant at) {
        return jdbc.sql("""
            INSERT INTO accounts.client (id, client_id, name, secret_hash, scopes, agency_id, demo, created_at, created_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (client_id) DO NOTHING\
            """)
                        .params(c.id(), c.clientId(), c.name(), c.secretHash())
                        .param(c.scopes().toArray(String[]::new))
                        .param(c.agencyId())
                        .params(demo, sqlTime(at), by)
                        .update()
                == 1;
    }

    /** False when it was disabled already. */
    boolean disable(UUID id, String by, String why, Instant at) {
        return jdbc.sql("""
            UPDATE accounts.client SET disabled_at = ?, disabled_by = ?, disabled_why = ?
            WHERE id = ? AND disabled_at IS NULL\
            """).params(sqlTime(at), by, why, id).update() == 1;
    }

    boolean anyOfDemo() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM accounts.client WHERE demo AND disabled_at IS NULL)")
                .query(Boolean.class)
                .single();
    }

    private static Client row(ResultSet rs, int n) throws SQLException {
        @Nullable OffsetDateTime disabled = rs.getObject("disabled_at", OffsetDateTime.class);
        return new Client(
                rs.getObject("id", UUID.class),
                rs.getString("client_id"),
                rs.getString("name"),
                rs.getString("secret_hash"),
                List.of((String[]) rs.getArray("scopes").getArray()),
                rs.getObject("agency_id", UUID.class),
                disabled == null ? null : disabled.toInstant(),
                rs.getString("disabled_why"));
    }

    private static OffsetDateTime sqlTime(Instant at) {
        return at.atZone(LegalTime.ZONE).toOffsetDateTime();
    }
}
