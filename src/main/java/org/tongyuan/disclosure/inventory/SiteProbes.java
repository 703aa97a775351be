package org.tongyuan.disclosure.inventory;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of disclosure.web_site_probe, in real time. */
@Repository
class SiteProbes {

    private static final Duration KEPT = Duration.ofDays(400);

    private final JdbcClient jdbc;

    SiteProbes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One try. */
    record Probe(
            Instant at,
            boolean ok,
            @Nullable Integer status,
            int millis,
            @Nullable String error) {}

    /** The tries of one day; {@code millis} is their mean. */
    record Day(LocalDate day, int all, int failed, int millis) {
        public int percent() {
            return all == 0 ? 0 : failed * 100 / all;
        }
    }

    /** Keeps what was seen, unless the site got another address or was closed meanwhile. */
    @Transactional
    void keep(WebSite site, SiteProbe.Look look, Instant at) {
        var when = Timestamp.from(at);
        int rows = jdbc.sql("""
            UPDATE disclosure.web_site SET last_probe_at = ?, last_ok = ?,
                changed_at = CASE WHEN ?::text IS NULL OR content_hash = ?::text THEN changed_at ELSE ? END,
                content_hash = coalesce(?, content_hash)
            WHERE id = ? AND address = ? AND closed_on IS NULL AND (last_probe_at IS NULL OR last_probe_at < ?)\
            """)
                .params(Arrays.asList(
                        when,
                        look.isOk(),
                        look.hash(),
                        look.hash(),
                        when,
                        look.hash(),
                        site.id(),
                        site.about().address(),
                        when))
                .update();
        if (rows > 0) {
            jdbc.sql("""
                INSERT INTO disclosure.web_site_probe (site_id, probed_at, ok, status, millis, error) VALUES (?, ?, ?, ?, ?, ?)\
                """)
                    .params(Arrays.asList(site.id(), when, look.isOk(), look.status(), look.millis(), look.error()))
                    .update();
        }
    }

    /** By site, of those that were looked at since. */
    Map<UUID, SiteStanding.Tally> since(Instant from) {
        var tallies = new HashMap<UUID, SiteStanding.Tally>();
        jdbc.sql("""
            SELECT p.site_id, count(*)::int, (count(*) FILTER (WHERE NOT p.ok))::int,
                min(p.probed_at) FILTER (WHERE p.probed_at > coalesce(o.last, '-infinity'))
            FROM disclosure.web_site_probe p
            LEFT JOIN (SELECT site_id, max(probed_at) AS last FROM disclosure.web_site_probe WHERE ok AND probed_at >= ? GROUP BY 1) o
                ON o.site_id = p.site_id
            WHERE p.probed_at >= ? GROUP BY 1\
            """)
                .params(Timestamp.from(from), Timestamp.from(from))
                .query((row, n) -> {
                    var failing = row.getTimestamp(4);
                    return tallies.put(
                            row.getObject(1, UUID.class),
                            new SiteStanding.Tally(
                                    row.getInt(2), row.getInt(3), failing == null ? null : failing.toInstant()));
                })
                .list();
        return tallies;
    }

    /** Newest first. */
    List<Day> days(UUID site, Instant from) {
        return jdbc.sql("""
            SELECT (probed_at AT TIME ZONE 'Asia/Shanghai')::date, count(*)::int, (count(*) FILTER (WHERE NOT ok))::int, avg(millis)::int
            FROM disclosure.web_site_probe WHERE site_id = ? AND probed_at >= ? GROUP BY 1 ORDER BY 1 DESC\
            """)
                .params(site, Timestamp.from(from))
                .query((row, n) ->
                        new Day(row.getObject(1, LocalDate.class), row.getInt(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** Newest first. */
    List<Probe> last(UUID site, Instant from, int most) {
        return jdbc.sql("""
            SELECT probed_at, ok, status, millis, error FROM disclosure.web_site_probe WHERE site_id = ? AND probed_at >= ?
            ORDER BY probed_at DESC LIMIT ?\
            """)
                .params(site, Timestamp.from(from), most)
                .query((row, n) -> new Probe(
                        row.getTimestamp(1).toInstant(),
                        row.getBoolean(2),
                        row.getObject(3, Integer.class),
                        row.getInt(4),
                        row.getString(5)))
                .list();
    }

    /** Those that are older than they are kept. */
    void clean(Instant now) {
        jdbc.sql("DELETE FROM disclosure.web_site_probe WHERE probed_at < ?")
                .param(Timestamp.from(now.minus(KEPT)))
                .update();
    }
}
