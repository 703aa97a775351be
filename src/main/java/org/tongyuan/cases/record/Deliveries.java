package org.tongyuan.cases.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.security.PersonalDataCipher;

/** Proofs of delivery of several cases at once. */
@Repository
public class Deliveries {

    private final JdbcClient jdbc;
    private final Veil veil;

    Deliveries(JdbcClient jdbc, PersonalDataCipher cipher) {
        this.jdbc = jdbc;
        this.veil = new Veil(cipher);
    }

    /** By case. */
    public Map<UUID, Delivery> of(Collection<UUID> cases) {
        var found = new LinkedHashMap<UUID, Delivery>();
        jdbc.sql("SELECT * FROM cases.delivery WHERE case_id = ANY (?)")
                .param(cases.toArray(UUID[]::new))
                .query(row -> {
                    var sealed = new Delivery(
                            Delivery.Way.valueOf(row.getString("way")),
                            row.getString("recipient"),
                            row.getObject("signed_on", LocalDate.class),
                            row.getString("note"));
                    found.put(row.getObject("case_id", UUID.class), veil.open(sealed));
                });
        return found;
    }
}
