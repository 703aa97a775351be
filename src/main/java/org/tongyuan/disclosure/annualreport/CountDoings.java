package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.facts.FactStream;
import org.tongyuan.platform.LegalBasis;

/** Counts what the texts of a report tell of the year; complaints through the facts of whoever keeps them. */
@Component
@LegalBasis("政府信息公开条例, art. 50")
class CountDoings {

    private static final String COUNTS = """
        SELECT
            (SELECT count(*) FROM disclosure.published p WHERE p.agency_id = ANY (:of)
                AND p.published_on >= :from AND p.published_on < :before)::int AS published,
            (SELECT count(*) FROM disclosure.record_version v JOIN disclosure.record r ON r.id = v.record_id WHERE r.agency_id = ANY (:of)
                AND v.number > 1 AND (v.published_at AT TIME ZONE 'Asia/Shanghai')::date >= :from
                AND (v.published_at AT TIME ZONE 'Asia/Shanghai')::date < :before)::int AS revised,
            (SELECT count(*) FROM disclosure.published p WHERE p.agency_id = ANY (:of) AND p.standing = 'ABOLISHED'
                AND p.ended_on >= :from AND p.ended_on < :before)::int AS abolished,
            (SELECT count(*) FROM disclosure.published p WHERE p.agency_id = ANY (:of) AND p.standing = 'WITHDRAWN'
                AND p.ended_on >= :from AND p.ended_on < :before)::int AS withdrawn,
            (SELECT count(*) FROM disclosure.record_version v JOIN disclosure.record r ON r.id = v.record_id WHERE r.agency_id = ANY (:of)
                AND v.reviewed_on >= :from AND v.reviewed_on < :before)::int AS examined,
            (SELECT count(*) FROM disclosure.secrecy_referral s JOIN disclosure.record r ON r.id = s.record_id WHERE r.agency_id = ANY (:of)
                AND s.sent_on >= :from AND s.sent_on < :before)::int AS referred,
            (SELECT count(*) FROM disclosure.record_version v JOIN disclosure.record r ON r.id = v.record_id WHERE r.agency_id = ANY (:of)
                AND v.conclusion = 'NOT_PUBLIC' AND v.reviewed_on >= :from AND v.reviewed_on < :before)::int AS kept_back,
            (SELECT count(*) FROM disclosure.refusal_review v WHERE v.agency_id = ANY (:of)
                AND v.reviewed_on >= :from AND v.reviewed_on < :before)::int AS reconsidered,
            (SELECT count(*) FROM disclosure.refusal_review v WHERE v.agency_id = ANY (:of) AND v.open
                AND v.reviewed_on >= :from AND v.reviewed_on < :before)::int AS opened,
            (SELECT count(*) FROM disclosure.clarification c WHERE c.agency_id = ANY (:of) AND c.state = 'CLARIFIED'
                AND c.ended_on >= :from AND c.ended_on < :before)::int AS clarified,
            (SELECT count(*) FROM disclosure.site_column c WHERE c.owner_id = ANY (:of) AND c.opened_on < :before
                AND (c.ended_on IS NULL OR c.ended_on >= :before))::int AS columns,
            (SELECT count(*) FROM disclosure.web_site s WHERE s.sponsor_id = ANY (:of) AND s.opened_on < :before
                AND (s.closed_on IS NULL OR s.closed_on >= :before))::int AS sites,
            (SELECT count(*) FROM disclosure.web_site_probe b JOIN disclosure.web_site s ON s.id = b.site_id WHERE s.sponsor_id = ANY (:of)
                AND b.probed_at >= :from AND b.probed_at < :before)::int AS probes,
            (SELECT count(*) FROM disclosure.web_site_probe b JOIN disclosure.web_site s ON s.id = b.site_id WHERE s.sponsor_id = ANY (:of)
                AND b.ok AND b.probed_at >= :from AND b.probed_at < :before)::int AS answered,
            (SELECT count(*) FROM disclosure.public_advice a WHERE a.agency_id = ANY (:of)
                AND a.answered_on >= :from AND a.answered_on < :before)::int AS advice,
            (SELECT count(*) FROM disclosure.reading_place p WHERE p.agency_id = ANY (:of)
                AND (p.closed_on IS NULL OR p.closed_on >= :before))::int AS places,
            (SELECT count(*) FROM disclosure.reading_delivery d JOIN disclosure.reading_place p ON p.id = d.place_id
                WHERE p.agency_id = ANY (:of) AND d.confirmed_on >= :from AND d.confirmed_on < :before)::int AS deliveries,
            (SELECT count(*) FROM disclosure.assessment_round a WHERE a.settled_on >= :from AND a.settled_on < :before
                AND EXISTS (SELECT FROM disclosure.assessment_score s WHERE s.round_id = a.id AND s.agency_id = ANY (:of)))::int AS assessments,
            (SELECT count(*) FROM disclosure.accountability_finding f WHERE f.agency_id = ANY (:of)
                AND f.recorded_on >= :from AND f.recorded_on < :before)::int AS findings,
            (SELECT count(*) FROM disclosure.accountability_finding f WHERE f.agency_id = ANY (:of)
                AND f.closed_on >= :from AND f.closed_on < :before)::int AS closed\
        """;

    private final JdbcClient jdbc;
    private final List<FactStream> streams;

    CountDoings(JdbcClient jdbc, List<FactStream> streams) {
        this.jdbc = jdbc;
        this.streams = streams;
    }

    Doings of(Collection<UUID> agencies, ReportYear year) {
        var said = new Complaints();
        complaints(agencies, year, said);
        return jdbc.sql(COUNTS)
                .param("of", agencies.toArray(UUID[]::new))
                .param("from", year.from())
                .param("before", year.before())
                .query((row, n) -> new Doings(
                        row.getInt("published"),
                        row.getInt("revised"),
                        row.getInt("abolished"),
                        row.getInt("withdrawn"),
                        row.getInt("examined"),
                        row.getInt("referred"),
                        row.getInt("kept_back"),
                        row.getInt("reconsidered"),
                        row.getInt("opened"),
                        row.getInt("clarified"),
                        row.getInt("columns"),
                        row.getInt("sites"),
                        row.getInt("probes"),
                        row.getInt("answered"),
                        row.getInt("advice"),
                        row.getInt("places"),
                        row.getInt("deliveries"),
                        row.getInt("assessments"),
                        row.getInt("findings"),
                        row.getInt("closed"),
                        said.arrived,
                        said.ended,
                        said.upheld))
                .single();
    }

    /** How many complaints came, ended, and were right. */
    private static final class Complaints {
        private int arrived;
        private int ended;
        private int upheld;
    }

    private void complaints(Collection<UUID> agencies, ReportYear year, Complaints said) {
        var about = agencies.stream().map(UUID::toString).collect(Collectors.toSet());
        streams.stream()
                .filter(s -> s.kind().equals("complaint"))
                .forEach(s -> s.each(one -> {
                    var facts = one.facts();
                    if (!"DISCLOSURE".equals(facts.get("field"))
                            || !about.contains(String.valueOf(facts.get("aboutAgency")))) {
                        return;
                    }
                    said.arrived += within(facts, "arrivedOn", year) ? 1 : 0;
                    if (within(facts, "endedOn", year)) {
                        said.ended++;
                        said.upheld += String.valueOf(facts.get("finding")).matches("UPHELD|PARTLY_UPHELD") ? 1 : 0;
                    }
                }));
    }

    private static boolean within(Map<String, Object> facts, String name, ReportYear year) {
        return facts.get(name) instanceof LocalDate day && !day.isBefore(year.from()) && day.isBefore(year.before());
    }
}
