package org.tongyuan.agencies.directory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.agencies.Window;
import org.tongyuan.platform.Ids;

/** The rows of agencies.centre and agencies.service_window. */
@Repository
class Windows {

    /** A window and whether it is still in use. */
    record Row(Window window, boolean open) {}

    /** A service centre, by the name shown when a window is added. */
    record Centre(UUID id, String name) {}

    private final JdbcClient jdbc;

    Windows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> all() {
        return jdbc.sql("""
            SELECT w.id, w.centre_id, c.name AS centre_name, c.agency_id, w.number, w.name, w.ended_at IS NULL AS open
            FROM agencies.service_window w JOIN agencies.centre c ON c.id = w.centre_id
            ORDER BY c.name, lpad(w.number, 6, '0')\
            """)
                .query((rs, n) -> new Row(
                        new Window(
                                rs.getObject("id", UUID.class),
                                rs.getObject("centre_id", UUID.class),
                                rs.getString("centre_name"),
                                rs.getObject("agency_id", UUID.class),
                                rs.getString("number"),
                                rs.getString("name")),
                        rs.getBoolean("open")))
                .list();
    }

    List<Centre> centres() {
        return jdbc.sql("SELECT id, name FROM agencies.centre ORDER BY name")
                .query((rs, n) -> new Centre(rs.getObject("id", UUID.class), rs.getString("name")))
                .list();
    }

    UUID addCentre(UUID agencyId, String name, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO agencies.centre (id, agency_id, name, registered_at) VALUES (?, ?, ?, ?)")
                .params(id, agencyId, name, AgencyRecords.sqlTime(at))
                .update();
        return id;
    }

    /** False when the centre already has an open window of this number. */
    boolean add(UUID id, UUID centreId, String number, String name, Instant at) {
        return jdbc.sql("""
            INSERT INTO agencies.service_window (id, centre_id, number, name, registered_at) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (centre_id, number) WHERE ended_at IS NULL DO NOTHING\
            """)
                        .params(id, centreId, number, name, AgencyRecords.sqlTime(at))
                        .update()
                == 1;
    }

    /** False when it was closed already. */
    boolean end(UUID id, Instant at, String by, String why) {
        return jdbc.sql("""
            UPDATE agencies.service_window SET ended_at = ?, ended_by = ?, ended_why = ?, version = version + 1
            WHERE id = ? AND ended_at IS NULL\
            """).params(AgencyRecords.sqlTime(at), by, why, id).update() == 1;
    }
}
