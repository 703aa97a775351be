package org.tongyuan.disclosure.publication;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.disclosure.PublishedDocuments;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.LegalTime;

/**
 * Counts rules and normative documents among what is published, by their genre. Agencies that never published one under these genres
 * are not known to have none: their figures are written by hand, with a source.
 */
@Component
@LegalBasis("政府信息公开条例, art. 20(1)")
class CountDocuments implements PublishedDocuments {

    /** 规章 in the catalogue's genres. */
    static final String RULE = "31";
    /** 行政规范性文件. */
    static final String NORMATIVE = "32";

    private final JdbcClient jdbc;
    private final LegalTime time;

    CountDocuments(JdbcClient jdbc, LegalTime time) {
        this.jdbc = jdbc;
        this.time = time;
    }

    @Override
    public Optional<Counts> of(Collection<UUID> agencies, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate end = last.isAfter(time.today()) ? time.today() : last;
        var counted = count(agencies, LocalDate.of(year, 1, 1), end);
        var none = new Kind(0, 0, 0);
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Counts(counted.getOrDefault(RULE, none), counted.getOrDefault(NORMATIVE, none)));
    }

    /** What was withdrawn was published by mistake and counts nowhere. */
    private Map<String, Kind> count(Collection<UUID> agencies, LocalDate from, LocalDate end) {
        return jdbc
                .sql("""
            SELECT genre, count(*) FILTER (WHERE made_on BETWEEN :from AND :end) AS made,
                count(*) FILTER (WHERE standing = 'ABOLISHED' AND ended_on BETWEEN :from AND :end) AS abolished,
                count(*) FILTER (WHERE made_on <= :end AND (standing = 'IN_FORCE' OR ended_on > :end)) AS in_force
            FROM disclosure.published
            WHERE agency_id = ANY (:agencies) AND genre IN ('31', '32') AND standing <> 'WITHDRAWN' GROUP BY genre\
            """)
                .param("agencies", agencies.toArray(UUID[]::new))
                .param("from", from)
                .param("end", end)
                .query((row, n) -> Map.entry(
                        row.getString("genre"),
                        new Kind(row.getLong("made"), row.getLong("abolished"), row.getLong("in_force"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
