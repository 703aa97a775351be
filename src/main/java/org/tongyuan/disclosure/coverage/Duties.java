package org.tongyuan.disclosure.coverage;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.journal.Actor;

/** What agencies have to publish, and how it stands with it. */
@Repository
class Duties {

    /**
     * How it stands with one agency.
     *
     * @param should categories it has to publish
     * @param has those of them with something public
     * @param records everything of it that is public
     * @param overdue what is past its last day and not public
     * @param late what went public after its last day, this year
     */
    record Standing(
            UUID agencyId,
            int should,
            int has,
            int records,
            int overdue,
            int late,
            @Nullable LocalDate latest) {

        public int missing() {
            return should - has;
        }
    }

    /** A duty with what is public of it. */
    record Duty(
            String category,
            String carriers,
            int records,
            @Nullable LocalDate latest) {}

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of every agency that has a duty or a record. */
    Map<UUID, Standing> standings(LocalDate today) {
        var standings = new LinkedHashMap<UUID, Standing>();
        jdbc.sql("""
            WITH public AS (
              SELECT split_part(value, ' ', 1)::uuid AS agency_id, split_part(value, ' ', 2) AS category, sum(records)::int AS records
              FROM disclosure.catalogue_tally WHERE facet = 'AGENCY_CATEGORY' GROUP BY 1, 2 HAVING sum(records) > 0),
            due AS (
              SELECT agency_id, count(*)::int AS overdue FROM disclosure.record
              WHERE due_on < :today AND state NOT IN ('PUBLISHED', 'NOT_PUBLIC', 'WITHDRAWN', 'ABOLISHED') GROUP BY 1),
            late AS (
              SELECT r.agency_id, count(*)::int AS late
              FROM disclosure.record r JOIN disclosure.record_version v ON v.record_id = r.id AND v.number = r.live
              WHERE v.published_at >= :year AND (v.published_at AT TIME ZONE 'Asia/Shanghai')::date > r.due_on AND r.working = r.live
              GROUP BY 1),
            latest AS (SELECT agency_id, max(published_on) AS latest FROM disclosure.published WHERE standing <> 'WITHDRAWN' GROUP BY 1),
            one AS (SELECT agency_id FROM disclosure.duty UNION SELECT agency_id FROM public UNION SELECT agency_id FROM due)
            SELECT o.agency_id,
              (SELECT count(*)::int FROM disclosure.duty d WHERE d.agency_id = o.agency_id) AS should,
              (SELECT count(*)::int FROM disclosure.duty d JOIN public p USING (agency_id, category) WHERE d.agency_id = o.agency_id) AS has,
              coalesce((SELECT sum(p.records)::int FROM public p WHERE p.agency_id = o.agency_id), 0) AS records,
              coalesce(due.overdue, 0) AS overdue, coalesce(late.late, 0) AS late, latest.latest
            FROM one o LEFT JOIN due USING (agency_id) LEFT JOIN late USING (agency_id) LEFT JOIN latest USING (agency_id)\
            """)
                .param("today", today)
                .param(
                        "year",
                        today.withDayOfYear(1)
                                .atStartOfDay(org.tongyuan.platform.LegalTime.ZONE)
                                .toOffsetDateTime())
                .query(new SimplePropertyRowMapper<>(Standing.class))
                .list()
                .forEach(s -> standings.put(s.agencyId(), s));
        return standings;
    }

    List<Duty> of(UUID agency) {
        return jdbc.sql("""
            SELECT d.category, d.carriers, count(p.record_id)::int AS records, max(p.published_on) AS latest
            FROM disclosure.duty d LEFT JOIN disclosure.published p
              ON p.agency_id = d.agency_id AND p.category = d.category AND p.standing <> 'WITHDRAWN'
            WHERE d.agency_id = ? GROUP BY 1, 2 ORDER BY 1\
            """)
                .param(agency)
                .query(new SimplePropertyRowMapper<>(Duty.class))
                .list();
    }

    /** Who has to publish a category, and where. */
    record Owed(UUID agency, String carriers) {}

    /** By category. */
    Map<String, List<Owed>> all() {
        var owed = new LinkedHashMap<String, List<Owed>>();
        jdbc.sql("""
            SELECT d.category, d.agency_id, d.carriers FROM disclosure.duty d ORDER BY d.category, d.agency_id\
            """)
                .query((row, n) -> owed.computeIfAbsent(row.getString("category"), c -> new ArrayList<>())
                        .add(new Owed(row.getObject("agency_id", UUID.class), row.getString("carriers"))))
                .list();
        return owed;
    }

    /** What is not among them any more is no duty any more. */
    void replace(UUID agency, Map<String, String> carriersByCategory, Actor by, Instant at) {
        jdbc.sql("DELETE FROM disclosure.duty WHERE agency_id = ? AND NOT category = ANY (?)")
                .params(agency, carriersByCategory.keySet().toArray(String[]::new))
                .update();
        carriersByCategory.forEach((category, carriers) -> jdbc.sql("""
            INSERT INTO disclosure.duty (agency_id, category, carriers, set_at, set_by) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (agency_id, category) DO UPDATE SET carriers = EXCLUDED.carriers, set_at = EXCLUDED.set_at, set_by = EXCLUDED.set_by
            WHERE duty.carriers <> EXCLUDED.carriers\
            """)
                .params(agency, category, carriers, Timestamp.from(at), by.kind() + ":" + by.id())
                .update());
    }
}
