package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.platform.LegalTime;

/** How agencies stand with what they have to publish: should, has, lacks, late. */
@Component
class Coverage {

    /**
     * How it stands with one agency.
     *
     * @param should duties: categories as a whole and entries
     * @param has those of them with something public
     * @param missed expected dates that passed with nothing public for them even now
     * @param records everything of it that is public
     * @param overdue what was begun, is past its last day and not public
     * @param late what went public after its last day, this year
     */
    record Standing(
            UUID agencyId,
            int should,
            int has,
            int missed,
            int records,
            int overdue,
            int late,
            @Nullable LocalDate latest) {

        public int missing() {
            return should - has;
        }
    }

    /** A duty with what is public of it and how it kept its dates. */
    record Line(Duty duty, DutyRecords.Public found, List<Answers.Answered> dates) {

        public List<Answers.Answered> missed() {
            return dates.stream().filter(Answers.Answered::missed).toList();
        }

        public boolean has() {
            return found.records() > 0;
        }
    }

    /** A record that is or was late; {@code path} is its page on the desk. */
    record LateRecord(
            UUID id,
            String name,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate publishedOn) {

        public String path() {
            return "/desk/disclosure/records/" + id;
        }
    }

    private static final String OVERDUE =
            "r.due_on < :today AND r.state NOT IN ('PUBLISHED', 'NOT_PUBLIC', 'WITHDRAWN', 'ABOLISHED')";
    private static final String LATE =
            "v.published_at >= :year AND (v.published_at AT TIME ZONE 'Asia/Shanghai')::date > r.due_on AND r.working = r.live";

    private final Duties duties;
    private final ExpectedDates dates;
    private final DutyRecords records;
    private final JdbcClient jdbc;

    Coverage(Duties duties, ExpectedDates dates, DutyRecords records, JdbcClient jdbc) {
        this.duties = duties;
        this.dates = dates;
        this.records = records;
        this.jdbc = jdbc;
    }

    List<Line> of(UUID agency, LocalDate today) {
        return lines(duties.of(agency, today), today);
    }

    private List<Line> lines(List<Duty> of, LocalDate today) {
        var expected = new LinkedHashMap<Duty, List<ExpectedDates.Expected>>();
        var days = new LinkedHashMap<Duty, LocalDate>();
        for (Duty duty : of) {
            var dates = this.dates.of(duty, today);
            expected.put(duty, dates);
            if (!dates.isEmpty()) {
                LocalDate after = dates.getFirst().after();
                days.put(duty, after == null ? LocalDate.EPOCH : after);
            }
        }
        var answering = records.after(days);
        var lines = new ArrayList<Line>();
        records.of(of)
                .forEach((duty, found) -> lines.add(new Line(
                        duty,
                        found,
                        Answers.of(
                                expected.getOrDefault(duty, List.of()),
                                answering.getOrDefault(duty, List.of()),
                                today))));
        return lines;
    }

    /** Of every agency that has a duty or a record. */
    Map<UUID, Standing> standings(LocalDate today) {
        var lines = new LinkedHashMap<UUID, List<Line>>();
        lines(duties.all(today), today)
                .forEach(l -> lines.computeIfAbsent(l.duty().agency(), a -> new ArrayList<>())
                        .add(l));
        var standings = new LinkedHashMap<UUID, Standing>();
        counted(today).forEach(c -> standings.put(c.agencyId(), c));
        lines.forEach((agency, of) -> standings.merge(
                agency,
                standing(agency, of),
                (c, own) -> new Standing(
                        agency,
                        own.should(),
                        own.has(),
                        own.missed(),
                        c.records(),
                        c.overdue(),
                        c.late(),
                        c.latest())));
        return standings;
    }

    private static Standing standing(UUID agency, List<Line> lines) {
        int has = (int) lines.stream().filter(Line::has).count();
        int missed = lines.stream().mapToInt(l -> l.missed().size()).sum();
        return new Standing(agency, lines.size(), has, missed, 0, 0, 0, null);
    }

    private List<Standing> counted(LocalDate today) {
        return jdbc.sql("""
            WITH public AS (
              SELECT value::uuid AS agency_id, sum(records)::int AS records
              FROM disclosure.catalogue_tally WHERE facet = 'AGENCY' GROUP BY 1 HAVING sum(records) > 0),
            due AS (SELECT r.agency_id, count(*)::int AS overdue FROM disclosure.record r WHERE %s GROUP BY 1),
            late AS (
              SELECT r.agency_id, count(*)::int AS late
              FROM disclosure.record r JOIN disclosure.record_version v ON v.record_id = r.id AND v.number = r.live WHERE %s GROUP BY 1),
            one AS (SELECT agency_id FROM public UNION SELECT agency_id FROM due UNION SELECT agency_id FROM late)
            SELECT o.agency_id, 0 AS should, 0 AS has, 0 AS missed, coalesce(public.records, 0) AS records,
              coalesce(due.overdue, 0) AS overdue, coalesce(late.late, 0) AS late,
              (SELECT p.published_on FROM disclosure.published p WHERE p.agency_id = o.agency_id AND p.standing <> 'WITHDRAWN'
               ORDER BY p.published_on DESC, p.record_id DESC LIMIT 1) AS latest
            FROM one o LEFT JOIN public USING (agency_id) LEFT JOIN due USING (agency_id) LEFT JOIN late USING (agency_id)\
            """.formatted(OVERDUE, LATE))
                .param("today", today)
                .param("year", newYear(today))
                .query(new SimplePropertyRowMapper<>(Standing.class))
                .list();
    }

    List<LateRecord> overdue(UUID agency, LocalDate today) {
        return jdbc.sql("""
            SELECT r.id, v.name, r.due_on, NULL::date AS published_on
            FROM disclosure.record r JOIN disclosure.record_version v ON v.record_id = r.id AND v.number = r.working
            WHERE r.agency_id = :agency AND %s ORDER BY r.due_on, r.id\
            """.formatted(OVERDUE))
                .param("agency", agency)
                .param("today", today)
                .query(new SimplePropertyRowMapper<>(LateRecord.class))
                .list();
    }

    List<LateRecord> late(UUID agency, LocalDate today) {
        return jdbc.sql("""
            SELECT r.id, v.name, r.due_on, (v.published_at AT TIME ZONE 'Asia/Shanghai')::date AS published_on
            FROM disclosure.record r JOIN disclosure.record_version v ON v.record_id = r.id AND v.number = r.live
            WHERE r.agency_id = :agency AND %s ORDER BY v.published_at, r.id\
            """.formatted(LATE))
                .param("agency", agency)
                .param("year", newYear(today))
                .query(new SimplePropertyRowMapper<>(LateRecord.class))
                .list();
    }

    private static java.time.OffsetDateTime newYear(LocalDate today) {
        return today.withDayOfYear(1).atStartOfDay(LegalTime.ZONE).toOffsetDateTime();
    }
}
