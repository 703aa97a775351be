package org.tongyuan.disclosure.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests of an applicant are answered together with another: the lead is answered, its parts with it. */
@Repository
class Joins {

    private final JdbcClient jdbc;

    Joins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void join(UUID part, UUID lead) {
        jdbc.sql("UPDATE disclosure.request SET joined_into = ? WHERE id = ?")
                .params(lead, part)
                .update();
    }

    void separate(UUID part) {
        jdbc.sql("UPDATE disclosure.request SET joined_into = NULL WHERE id = ?")
                .param(part)
                .update();
    }

    /** The number of the request with which this one is answered. */
    Optional<String> leadOf(UUID part) {
        return jdbc.sql(
                        "SELECT l.number FROM disclosure.request p JOIN disclosure.request l ON l.id = p.joined_into WHERE p.id = ?")
                .param(part)
                .query(String.class)
                .optional();
    }

    /** The parts that have not ended, by number. */
    List<UUID> openPartsOf(UUID lead) {
        return jdbc.sql("SELECT id FROM disclosure.request WHERE joined_into = ? AND ended_on IS NULL ORDER BY number")
                .param(lead)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The numbers of all that were joined to it. */
    List<String> numbersOf(UUID lead) {
        return jdbc.sql("SELECT number FROM disclosure.request WHERE joined_into = ? ORDER BY number")
                .param(lead)
                .query((row, n) -> row.getString("number"))
                .list();
    }
}
