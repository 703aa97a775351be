package org.tongyuan.disclosure.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongyuan.disclosure.coverage.ExpectedDates.Expected;

/** What is public of a duty, and which of it answers which expected date. */
@Repository
class DutyRecords {

    /** A public record. */
    record Line(UUID recordId, String indexNo, String name, LocalDate publishedOn) {

        public String path() {
            return "/disclosure/records/" + indexNo;
        }
    }

    /** How many are public, and the day of the newest. */
    record Public(int records, @Nullable LocalDate latest) {}

    /**
     * An expected date with what answers it: in time, later, or nothing.
     *
     * @param missed the last day is over and nothing answers it even now
     */
    record Answered(Expected expected, @Nullable Line line, boolean late, boolean missed) {}

    private static final String FROM = """
        FROM disclosure.published WHERE standing <> 'WITHDRAWN' AND agency_id = :agency AND category = :category
          AND (cardinality(:words::text[]) = 0 OR name LIKE ANY (:words::text[]))\
        """;

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;

    DutyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a category as a whole from the tally, and not from a million rows. */
    Public of(Duty duty) {
        String count = duty.words().isEmpty()
                ? "coalesce(sum(records), 0) FROM disclosure.catalogue_tally WHERE facet = 'AGENCY_CATEGORY' AND value = :agency || ' ' || :category"
                : "count(*) " + FROM;
        return jdbc.sql("SELECT (SELECT " + count + ")::int AS records, (SELECT published_on " + FROM
                        + " ORDER BY published_on DESC, record_id DESC LIMIT 1) AS latest")
                .params(values(duty, null))
                .query(new SimplePropertyRowMapper<>(Public.class))
                .single();
    }

    /** The newest first. */
    List<Line> newest(Duty duty) {
        return jdbc.sql("SELECT record_id, index_no, name, published_on " + FROM
                        + " ORDER BY published_on DESC, record_id DESC LIMIT " + SHOWN)
                .params(values(duty, null))
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    /** One of each day is enough to answer a date, several when dates before it are still open: the first twelve of a day. */
    private List<Line> since(Duty duty, @Nullable LocalDate after) {
        return jdbc.sql("""
            SELECT record_id, index_no, name, published_on FROM (
              SELECT *, row_number() OVER (PARTITION BY published_on ORDER BY record_id) AS of_day %s AND published_on > :after) p
            WHERE of_day <= 12 ORDER BY published_on, record_id\
            """.formatted(FROM))
                .params(values(duty, after == null ? LocalDate.of(1900, 1, 1) : after))
                .query(new SimplePropertyRowMapper<>(Line.class))
                .list();
    }

    private static Map<String, Object> values(Duty duty, @Nullable LocalDate after) {
        var values = new LinkedHashMap<String, Object>();
        values.put("agency", duty.agency());
        values.put("category", duty.category());
        values.put(
                "words",
                duty.words().stream()
                        .map(w -> "%" + w.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toArray(String[]::new));
        if (after != null) {
            values.put("after", after);
        }
        return values;
    }

    /**
     * Each record answers one date. One that went public between two last days answers the later of them in time; what is left over makes
     * up for dates before it that nothing answered.
     */
    List<Answered> answered(Duty duty, List<Expected> dates, LocalDate today) {
        if (dates.isEmpty()) {
            return List.of();
        }
        var records = since(duty, dates.getFirst().after());
        Set<UUID> used = new HashSet<>();
        var inTime = new ArrayList<@Nullable Line>();
        for (Expected date : dates) {
            var line = records.stream()
                    .filter(r -> !used.contains(r.recordId()) && date.takes(r.publishedOn()))
                    .findFirst()
                    .orElse(null);
            if (line != null) {
                used.add(line.recordId());
            }
            inTime.add(line);
        }
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < dates.size(); i++) {
            answered.add(answer(dates.get(i), inTime.get(i), records, used, today));
        }
        return answered;
    }

    private static Answered answer(
            Expected date, @Nullable Line inTime, List<Line> records, Set<UUID> used, LocalDate today) {
        LocalDate due = date.dueOn();
        if (inTime != null || due == null || !date.isPast(today)) {
            return new Answered(date, inTime, false, false);
        }
        var line = records.stream()
                .filter(r -> !used.contains(r.recordId()) && r.publishedOn().isAfter(due))
                .findFirst()
                .orElse(null);
        if (line != null) {
            used.add(line.recordId());
        }
        return new Answered(date, line, line != null, line == null);
    }
}
