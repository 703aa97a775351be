package org.tongyuan.cases.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the counted rows of cases from the cases' own rows. Made twice, they are the same. */
@Component
class Projection {

    private static final String MAKE = """
        INSERT INTO cases.report_case AS r (case_id, item, agency_id, intake, channel, out_of_time, received_on, accepted_on, deemed,
            decided_on, delivered_on, ended_on, closed_on, outcome, corrected, promised, promised_due, promised_stopped,
            statutory, statutory_due, statutory_stopped, awaiting, visits, case_version)
        SELECT c.id, i.id, c.agency_id,
            CASE WHEN c.submitted_by_kind = 'STAFF' THEN c.submitted_by_id ELSE c.channel END,
            c.channel, c.out_of_time, c.received_on, c.accepted_on, c.deemed, c.decided_on, c.delivered_on, c.ended_on,
            coalesce(c.decided_on, c.ended_on, 'infinity'),
            CASE WHEN d.kind = 'GRANT' THEN 'GRANTED' WHEN d.kind = 'REFUSE' THEN 'DENIED' WHEN d.kind IS NOT NULL THEN 'DECIDED'
                WHEN c.state IN ('NOT_REQUIRED', 'NOT_ADMISSIBLE', 'REFUSED') THEN 'NOT_ACCEPTED'
                WHEN c.state = 'WITHDRAWN' THEN 'WITHDRAWN' WHEN c.ended_on IS NOT NULL THEN 'CLOSED' END,
            k.case_id IS NOT NULL,
            p.case_id IS NOT NULL, p.due_on, p.stopped_on,
            s.case_id IS NOT NULL, s.due_on, s.stopped_on,
            c.awaiting_year IS NOT NULL,
            CASE WHEN c.channel <> 'API' THEN (
                SELECT count(DISTINCT day) FROM (
                    SELECT c.received_on AS day WHERE c.channel = 'WINDOW'
                    UNION ALL
                    SELECT (a.occurred_at AT TIME ZONE 'Asia/Shanghai')::date FROM cases.act a
                    WHERE a.case_id = c.id AND a.act = 'RECEIVE_CORRECTION' AND a.actor_kind = 'STAFF'
                    UNION ALL
                    SELECT v.signed_on FROM cases.delivery v WHERE v.case_id = c.id AND v.way = 'WINDOW') visit) END,
            c.version
        FROM cases.case_file c
            JOIN cases.report_item i ON i.version_id = c.item_version_id
            LEFT JOIN cases.decision d ON d.case_id = c.id
            LEFT JOIN cases.correction k ON k.case_id = c.id
            LEFT JOIN cases.clock p ON p.case_id = c.id AND p.key = 'PROMISED'
            LEFT JOIN cases.clock s ON s.case_id = c.id AND s.key = 'STATUTORY'
        WHERE c.id = ANY (?)
        ORDER BY c.id
        ON CONFLICT (case_id) DO UPDATE SET accepted_on = excluded.accepted_on, deemed = excluded.deemed,
            decided_on = excluded.decided_on, delivered_on = excluded.delivered_on, ended_on = excluded.ended_on,
            closed_on = excluded.closed_on, outcome = excluded.outcome, corrected = excluded.corrected,
            promised = excluded.promised, promised_due = excluded.promised_due, promised_stopped = excluded.promised_stopped,
            statutory = excluded.statutory, statutory_due = excluded.statutory_due,
            statutory_stopped = excluded.statutory_stopped, awaiting = excluded.awaiting, visits = excluded.visits,
            case_version = excluded.case_version
        WHERE excluded.case_version >= r.case_version AND (r.*) IS DISTINCT FROM (excluded.*)\
        """;

    private final JdbcClient jdbc;
    private final ReportItems items;
    private final DailyCounts days;

    Projection(JdbcClient jdbc, ReportItems items, DailyCounts days) {
        this.jdbc = jdbc;
        this.items = items;
        this.days = days;
    }

    /** In the caller's transaction, which holds the reading's lock: two who add the same difference would add it twice. */
    void make(Collection<UUID> cases) {
        if (!cases.isEmpty()) {
            items.learnThoseOf(cases);
            var before = days.of(cases);
            jdbc.sql(MAKE).param(cases.toArray(UUID[]::new)).update();
            days.change(before, days.of(cases));
        }
    }

    /** A digest of everything that says how is counted. */
    static String definitions() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest((MAKE + DailyCounts.definitions()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
