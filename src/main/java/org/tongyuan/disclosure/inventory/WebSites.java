package org.tongyuan.disclosure.inventory;

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
import org.tongyuan.disclosure.inventory.WebSite.About;
import org.tongyuan.disclosure.inventory.WebSite.Closing;
import org.tongyuan.disclosure.inventory.WebSite.Seen;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;

/** The rows of disclosure.web_site; who changes one has locked it. */
@Repository
class WebSites {

    private final JdbcClient jdbc;

    WebSites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WebSite> all() {
        return jdbc.sql("SELECT * FROM disclosure.web_site ORDER BY name, id")
                .query((row, n) -> map(row))
                .list();
    }

    List<WebSite> open() {
        return all().stream().filter(WebSite::isOpen).toList();
    }

    WebSite require(UUID id) {
        return one("WHERE id = ?", id);
    }

    /** Locked until the transaction ends. */
    WebSite lock(UUID id) {
        return one("WHERE id = ? FOR UPDATE", id);
    }

    private WebSite one(String where, UUID id) {
        return jdbc.sql("SELECT * FROM disclosure.web_site " + where)
                .param(id)
                .query((row, n) -> map(row))
                .optional()
                .orElseThrow(() -> new NotFound("site " + id));
    }

    /** What of this another site in the inventory already has: address, identifier or own; null when nothing. */
    @Nullable
    String taken(About about, UUID self) {
        return jdbc.sql("""
            SELECT CASE WHEN address = ? THEN 'address' WHEN identifier = ? THEN 'identifier' ELSE 'own' END FROM disclosure.web_site
            WHERE id <> ? AND (address = ? OR identifier = ? OR (own AND ?)) ORDER BY 1 LIMIT 1\
            """)
                .params(Arrays.asList(
                        about.address(), about.identifier(), self, about.address(), about.identifier(), about.own()))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void add(WebSite site) {
        var about = site.about();
        jdbc.sql("""
            INSERT INTO disclosure.web_site (id, name, identifier, address, sponsor_id, own, opened_on, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, 0)\
            """)
                .params(Arrays.asList(
                        site.id(),
                        about.name(),
                        about.identifier(),
                        about.address(),
                        about.sponsorId(),
                        about.own(),
                        about.openedOn()))
                .update();
    }

    /** Another address begins anew: what was seen there is not what is seen here. */
    void save(WebSite site) {
        var about = site.about();
        var closing = site.closing();
        int rows = jdbc.sql("""
            UPDATE disclosure.web_site SET name = ?, identifier = ?, sponsor_id = ?, own = ?, opened_on = ?, closed_on = ?, close_reason = ?,
                content_hash = CASE WHEN address = ? THEN content_hash END, changed_at = CASE WHEN address = ? THEN changed_at END,
                address = ?, version = version + 1
            WHERE id = ? AND version = ?\
            """)
                .params(Arrays.asList(
                        about.name(),
                        about.identifier(),
                        about.sponsorId(),
                        about.own(),
                        about.openedOn(),
                        closing == null ? null : closing.on(),
                        closing == null ? null : closing.reason(),
                        about.address(),
                        about.address(),
                        about.address(),
                        site.id(),
                        site.version()))
                .update();
        if (rows == 0) {
            throw new RuleBroken("concurrent.change");
        }
    }

    private static WebSite map(ResultSet row) throws SQLException {
        var closed = row.getObject("closed_on", LocalDate.class);
        return new WebSite(
                row.getObject("id", UUID.class),
                new About(
                        row.getString("name"),
                        row.getString("identifier"),
                        row.getString("address"),
                        row.getObject("sponsor_id", UUID.class),
                        row.getBoolean("own"),
                        row.getObject("opened_on", LocalDate.class)),
                closed == null ? null : new Closing(closed, row.getString("close_reason")),
                new Seen(
                        row.getString("content_hash"),
                        instant(row.getTimestamp("changed_at")),
                        instant(row.getTimestamp("last_probe_at")),
                        row.getObject("last_ok", Boolean.class)),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
