package org.tongyuan.disclosure.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.catalogue.Said;
import org.tongyuan.disclosure.catalogue.SaidColumns;
import org.tongyuan.disclosure.catalogue.Terms;
import org.tongyuan.journal.Actor;

/** The rows of disclosure.duty: which categories an agency has to publish as a whole, and what is said of that beyond the base catalogue. */
@Repository
class DutyRows {

    /** {@code said} has no names, content or bases: those are the category's. */
    record DutyRow(UUID agency, String category, LocalDate since, Said said) {}

    private final JdbcClient jdbc;

    DutyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DutyRow> all() {
        return jdbc.sql("SELECT * FROM disclosure.duty ORDER BY category, agency_id")
                .query(DutyRows::map)
                .list();
    }

    Optional<DutyRow> find(UUID agency, String category) {
        return jdbc.sql("SELECT * FROM disclosure.duty WHERE agency_id = ? AND category = ?")
                .params(agency, category)
                .query(DutyRows::map)
                .optional();
    }

    private static DutyRow map(ResultSet row, int n) throws SQLException {
        return new DutyRow(
                row.getObject("agency_id", UUID.class),
                row.getString("category"),
                row.getObject("since", LocalDate.class),
                new Said(
                        "",
                        "",
                        "",
                        "",
                        SaidColumns.limit(row),
                        SaidColumns.texts(row.getArray("audience")),
                        SaidColumns.way(row),
                        SaidColumns.rhythm(row),
                        new Terms.Carriers(
                                SaidColumns.texts(row.getArray("carrier_codes")), row.getString("carriers"))));
    }

    /** What is not among them any more is no duty any more; what is new begins on the day with the terms of the base catalogue. */
    void replace(UUID agency, Collection<String> categories, LocalDate since, Actor by, Instant at) {
        jdbc.sql("DELETE FROM disclosure.duty WHERE agency_id = ? AND NOT category = ANY (?)")
                .params(agency, categories.toArray(String[]::new))
                .update();
        categories.forEach(category -> jdbc.sql("""
            INSERT INTO disclosure.duty (agency_id, category, carriers, since, set_at, set_by) VALUES (?, ?, '', ?, ?, ?)
            ON CONFLICT (agency_id, category) DO NOTHING\
            """)
                .params(agency, category, since, Timestamp.from(at), by(by))
                .update());
    }

    void save(DutyRow duty, Actor by, Instant at) {
        jdbc.sql("""
            UPDATE disclosure.duty SET limit_id = ?, limit_days = ?, audience = ?, way = ?, period = ?, month = ?, carrier_codes = ?,
                carriers = ?, since = ?, set_at = ?, set_by = ?
            WHERE agency_id = ? AND category = ?\
            """)
                .params(SaidColumns.of(duty.said()))
                .params(duty.since(), Timestamp.from(at), by(by))
                .params(duty.agency(), duty.category())
                .update();
    }

    private static String by(Actor by) {
        return by.kind() + ":" + by.id();
    }
}
