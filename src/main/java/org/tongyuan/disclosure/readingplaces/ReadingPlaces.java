package org.tongyuan.disclosure.readingplaces;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** Keeps the places; who changes one, or delivers to it, has locked it. */
@Repository
class ReadingPlaces {

    private static final String ORDER =
            " ORDER BY array_position(ARRAY['ARCHIVE', 'LIBRARY', 'SERVICE_HALL', 'OTHER'], kind), name, id";

    private final JdbcClient jdbc;

    ReadingPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones first by kind and name; {@code agency} null for all. */
    List<ReadingPlace> all(@Nullable UUID agency) {
        return agency == null
                ? jdbc.sql("SELECT * FROM disclosure.reading_place" + ORDER)
                        .query((row, n) -> place(row))
                        .list()
                : jdbc.sql("SELECT * FROM disclosure.reading_place WHERE agency_id = ?" + ORDER)
                        .param(agency)
                        .query((row, n) -> place(row))
                        .list();
    }

    ReadingPlace require(UUID id) {
        return one("WHERE id = ?", id);
    }

    /** Locked until the transaction ends. */
    ReadingPlace lock(UUID id) {
        return one("WHERE id = ? FOR UPDATE", id);
    }

    private ReadingPlace one(String where, UUID id) {
        return jdbc.sql("SELECT * FROM disclosure.reading_place " + where)
                .param(id)
                .query((row, n) -> place(row))
                .optional()
                .orElseThrow(() -> new NotFound("reading place " + id));
    }

    void add(ReadingPlace place, Instant at) {
        var about = place.about();
        jdbc.sql("""
            INSERT INTO disclosure.reading_place (id, agency_id, region_code, kind, name, address, hours, phone, equipment,
                last_occurred_at, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)\
            """)
                .params(
                        place.id(),
                        place.agencyId(),
                        place.regionCode(),
                        about.kind().name(),
                        about.name(),
                        about.address(),
                        about.hours(),
                        about.phone(),
                        about.equipment(),
                        Timestamp.from(at))
                .update();
    }

    /** Fails when somebody else changed it since this version was read. */
    void save(ReadingPlace place, Instant at) {
        var about = place.about();
        int changed = jdbc.sql("""
            UPDATE disclosure.reading_place SET kind = ?, name = ?, address = ?, hours = ?, phone = ?, equipment = ?, closed_on = ?,
                last_occurred_at = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        about.kind().name(),
                        about.name(),
                        about.address(),
                        about.hours(),
                        about.phone(),
                        about.equipment(),
                        place.closedOn(),
                        Timestamp.from(at),
                        place.id(),
                        place.version()))
                .update();
        if (changed != 1) {
            throw new RuleBroken("reading-place.changed");
        }
    }

    private static ReadingPlace place(ResultSet row) throws SQLException {
        return new ReadingPlace(
                row.getObject("id", UUID.class),
                row.getObject("agency_id", UUID.class),
                row.getString("region_code"),
                new ReadingPlace.About(
                        PlaceKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("hours"),
                        row.getString("phone"),
                        row.getString("equipment")),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
