package org.tongyuan.accounts.consent;

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
import org.tongyuan.accounts.ElectronicService.How;
import org.tongyuan.accounts.person.SealedRows;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Consents to electronic service as stored; the address leaves this class masked. */
@Repository
class Consents implements SealedRows {

    /** One consent; {@code usable} says whether its account can be signed in to. */
    record Consent(
            UUID id,
            UUID personId,
            UUID accountId,
            UUID holderId,
            String addressMasked,
            How how,
            Instant given,
            @Nullable Instant withdrawn,
            boolean usable) {}

    private static final String SELECT = """
        SELECT c.*, a.person_id AS holder_id, a.locked_at IS NULL AS usable
        FROM accounts.service_consent c JOIN accounts.account a ON a.id = c.account_id
        """;

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Consents(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    Optional<Consent> inForce(UUID personId) {
        return jdbc.sql(SELECT + "WHERE c.person_id = ? AND c.withdrawn_at IS NULL")
                .param(personId)
                .query(Consents::map)
                .optional();
    }

    /** All of one person, the newest first. */
    List<Consent> of(UUID personId) {
        return jdbc.sql(SELECT + "WHERE c.person_id = ? ORDER BY c.given_at DESC")
                .param(personId)
                .query(Consents::map)
                .list();
    }

    /** Adds a consent to the account's own place in this site; false when another one is in force. */
    boolean add(UUID id, UUID personId, UUID accountId, How how, Instant at) {
        String address = jdbc.sql("SELECT login_name FROM accounts.account WHERE id = ?")
                .param(accountId)
                .query(String.class)
                .single();
        return jdbc.sql("""
            INSERT INTO accounts.service_consent
              (id, person_id, account_id, system, address_sealed, address_masked, given_how, given_at)
            VALUES (?, ?, ?, 'SITE', ?, ?, ?, ?)
            ON CONFLICT (person_id) WHERE withdrawn_at IS NULL DO NOTHING\
            """)
                        .params(id, personId, accountId, cipher.seal(address, context(id)), masked(address))
                        .params(how.name(), at.atZone(LegalTime.ZONE).toOffsetDateTime())
                        .update()
                == 1;
    }

    /** False when it was withdrawn before. */
    boolean withdraw(UUID id, Instant at) {
        return jdbc.sql("UPDATE accounts.service_consent SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL")
                        .params(at.atZone(LegalTime.ZONE).toOffsetDateTime(), id)
                        .update()
                == 1;
    }

    static UUID newId() {
        return Ids.next();
    }

    /** First two and last one: enough to know one's own account by. */
    static String masked(String address) {
        return address.length() < 4
                ? address.charAt(0) + "***"
                : address.substring(0, 2) + "***" + address.substring(address.length() - 1);
    }

    private static String context(UUID id) {
        return "accounts.service_consent/" + id + "/address";
    }

    private static Consent map(ResultSet row, int n) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("holder_id", UUID.class),
                row.getString("address_masked"),
                How.valueOf(row.getString("given_how")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getBoolean("usable"));
    }

    private record Sealed(UUID id, String value) {}

    @Override
    public int sealAgain(int limit) {
        var older = jdbc.sql("SELECT id, address_sealed FROM accounts.service_consent WHERE address_sealed NOT LIKE ?"
                        + " ORDER BY id LIMIT ?")
                .params(cipher.currentKey() + ".%", limit)
                .query((row, n) -> new Sealed(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        for (Sealed s : older) {
            jdbc.sql("UPDATE accounts.service_consent SET address_sealed = ? WHERE id = ?")
                    .params(cipher.seal(cipher.open(s.value(), context(s.id())), context(s.id())), s.id())
                    .update();
        }
        return older.size();
    }
}
