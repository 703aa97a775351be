package org.tongyuan.documents.seal;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The seal values of letters. Written once, with the print they belong to, and never again. */
@Repository
public class SealValues {

    private final JdbcClient jdbc;

    SealValues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(UUID letterId, SealValue value) {
        jdbc.sql("""
            INSERT INTO documents.seal (letter_id, provider, demonstration, agency_id, agency_name, sealed_at, sm3, signature,
                certificate)
            VALUES (?, ?, ?, ?, ?, ?, decode(?, 'hex'), decode(?, 'base64'), decode(?, 'base64'))
            ON CONFLICT (letter_id) DO NOTHING\
            """)
                .params(letterId, value.provider(), value.demonstration(), value.agencyId(), value.agencyName())
                .params(value.sealedAt().atOffset(ZoneOffset.UTC), value.sm3(), value.signature(), value.certificate())
                .update();
    }

    public Optional<SealValue> of(UUID letterId) {
        return jdbc.sql("""
            SELECT provider, demonstration, agency_id, agency_name, sealed_at, encode(sm3, 'hex') AS sm3,
                   translate(encode(signature, 'base64'), E'\\n', '') AS signature,
                   translate(encode(certificate, 'base64'), E'\\n', '') AS certificate
            FROM documents.seal WHERE letter_id = ?\
            """)
                .param(letterId)
                .query((row, n) -> new SealValue(
                        row.getString("provider"),
                        row.getBoolean("demonstration"),
                        row.getObject("agency_id", UUID.class),
                        row.getString("agency_name"),
                        row.getTimestamp("sealed_at").toInstant(),
                        row.getString("sm3"),
                        row.getString("signature"),
                        row.getString("certificate")))
                .optional();
    }
}
