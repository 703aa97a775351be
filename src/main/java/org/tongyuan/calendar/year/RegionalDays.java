package org.tongyuan.calendar.year;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Regions' own days, as stored. */
@Component
class RegionalDays {

    private static final String COLUMNS = "id, region, day, off, name, legal_basis, entered_by, entered_at";

    private final JdbcClient jdbc;

    RegionalDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RegionalDay> inForce() {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM calendar.override WHERE ended_at IS NULL ORDER BY length(region), region, day")
                .query(RegionalDays::override)
                .list();
    }

    Optional<RegionalDay> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM calendar.override WHERE id = ? AND ended_at IS NULL")
                .param(id)
                .query(RegionalDays::override)
                .optional();
    }

    /** False when the region already has a day of its own on that date. */
    boolean add(RegionalDay o) {
        return jdbc.sql("""
            INSERT INTO calendar.override
                (id, region, day, off, name, legal_basis, entered_by, entered_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (region, day) WHERE ended_at IS NULL DO NOTHING\
            """)
                        .params(
                                o.id(),
                                o.region(),
                                o.day(),
                                o.off(),
                                o.name(),
                                o.legalBasis(),
                                o.enteredBy(),
                                o.enteredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when somebody else ended it first. */
    boolean end(UUID id, String by, Instant at, String reason) {
        return jdbc.sql("""
            UPDATE calendar.override SET ended_by = ?, ended_at = ?, ended_reason = ?
            WHERE id = ? AND ended_at IS NULL\
            """).params(by, at.atOffset(ZoneOffset.UTC), reason, id).update() == 1;
    }

    /** The digest of the row as it is now. */
    String seal(UUID id) {
        return jdbc.sql("SELECT calendar.seal_of_day(?)")
                .param(id)
                .query(String.class)
                .single();
    }

    private static RegionalDay override(ResultSet row, int n) throws SQLException {
        return new RegionalDay(
                row.getObject("id", UUID.class),
                row.getString("region"),
                row.getObject("day", LocalDate.class),
                row.getBoolean("off"),
                row.getString("name"),
                row.getString("legal_basis"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant());
    }
}
