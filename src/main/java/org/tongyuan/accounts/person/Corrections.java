package org.tongyuan.accounts.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.security.PersonalDataCipher;

/** What was corrected about persons; the value before is kept encrypted. */
@Repository
class Corrections implements SealedRows {

    /** What about a person can be corrected; another number is another person. */
    enum Field {
        NAME("姓名或名称"),
        PHONE("电话");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One correction as a page shows it, without the value. */
    record Correction(Field field, String why, Instant at) {}

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;

    Corrections(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    UUID add(UUID personId, Field field, String before, String why, Actor by, Instant at) {
        UUID id = Ids.next();
        @Nullable String sealed = before.isEmpty() ? null : cipher.seal(before, context(id));
        jdbc.sql("""
            INSERT INTO accounts.person_correction (id, person_id, field, before_sealed, why, corrected_by, corrected_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)\
            """)
                .params(id, personId, field.name())
                .param(sealed)
                .params(
                        why,
                        by.kind() + ":" + by.id(),
                        at.atZone(LegalTime.ZONE).toOffsetDateTime())
                .update();
        return id;
    }

    /** The newest first. */
    List<Correction> of(UUID personId, int limit) {
        return jdbc.sql("""
            SELECT field, why, corrected_at FROM accounts.person_correction
            WHERE person_id = ? ORDER BY corrected_at DESC LIMIT ?\
            """).params(personId, limit).query(Corrections::map).list();
    }

    private record Sealed(UUID id, String value) {}

    @Override
    public int sealAgain(int limit) {
        var older = jdbc.sql("""
            SELECT id, before_sealed FROM accounts.person_correction WHERE before_sealed NOT LIKE ? ORDER BY id LIMIT ?\
            """)
                .params(cipher.currentKey() + ".%", limit)
                .query((row, n) -> new Sealed(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        for (Sealed s : older) {
            jdbc.sql("UPDATE accounts.person_correction SET before_sealed = ? WHERE id = ?")
                    .params(cipher.seal(cipher.open(s.value(), context(s.id())), context(s.id())), s.id())
                    .update();
        }
        return older.size();
    }

    private static String context(UUID id) {
        return "accounts.person_correction/" + id + "/before";
    }

    private static Correction map(ResultSet row, int n) throws SQLException {
        return new Correction(
                Field.valueOf(row.getString("field")),
                row.getString("why"),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant());
    }
}
