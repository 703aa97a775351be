package org.tongyuan.disclosure.sitehealth;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;

/** Reads how often the home page of this installation was tried and could not be opened. */
@Component
class OwnSiteProbes {

    private final JdbcClient jdbc;

    OwnSiteProbes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the week before the day's end; for a day to come of the last week that was watched, as long as it reaches into it. */
    Reachability until(LocalDate day, int days) {
        Timestamp from = start(day.minusDays(days - 1L));
        Timestamp until = start(day.plusDays(1));
        var last = jdbc.sql("""
            SELECT p.probed_at, p.ok FROM disclosure.web_site_probe p JOIN disclosure.web_site s ON s.id = p.site_id
            WHERE s.own AND p.probed_at < ? ORDER BY p.probed_at DESC LIMIT 1\
            """)
                .param(until)
                .query((row, n) -> new Last(row.getTimestamp(1).toInstant(), row.getBoolean(2)))
                .optional()
                .orElse(null);
        if (last == null) {
            return new Reachability(0, 0, false, null);
        }
        boolean down = !last.ok();
        // An outage that goes on fills the week: the last one watched shows when it was enough.
        Timestamp begin = down ? earlier(from, Timestamp.from(last.at().minus(Duration.ofDays(days)))) : from;
        return jdbc.sql("""
            SELECT count(*), count(*) FILTER (WHERE NOT p.ok) FROM disclosure.web_site_probe p
            JOIN disclosure.web_site s ON s.id = p.site_id WHERE s.own AND p.probed_at >= ? AND p.probed_at < ?\
            """)
                .params(begin, until)
                .query((row, n) -> new Reachability(row.getInt(1), row.getInt(2), down, last.at()))
                .single();
    }

    private record Last(Instant at, boolean ok) {}

    private static Timestamp earlier(Timestamp a, Timestamp b) {
        return a.before(b) ? a : b;
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(LegalTime.ZONE).toInstant());
    }
}
