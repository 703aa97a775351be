package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The figures once more as plain SQL over the rows of the cases: acts, decision, delivery, clocks, and the content of the item version. Nothing
 * of the product's counting is used, not even the days it keeps on a case; they are read from the acts again.
 */
final class YearRecount {

    private static final String FACTS = """
        CREATE TABLE recount.fact AS
        WITH day AS (
            SELECT case_id, sequence, act, to_state, actor_kind, (occurred_at AT TIME ZONE 'Asia/Shanghai')::date AS on_day FROM cases.act),
        told AS (
            SELECT case_id,
                min(on_day) FILTER (WHERE act = 'SUBMIT') AS received,
                min(on_day) FILTER (WHERE act = 'RECEIVE_CORRECTION') AS corrected_on,
                min(on_day) FILTER (WHERE act = 'ACCEPT') AS accepted_by_officer,
                bool_or(act = 'DEEM_ACCEPTED') AS deemed_accepted,
                bool_or(act = 'DEEM_RENEWED') AS deemed_renewed,
                bool_or(act = 'NOTIFY_CORRECTION') AS notified,
                min(on_day) FILTER (WHERE to_state = 'DECIDED' AND act IN ('DECIDE', 'DEEM_RENEWED', 'REJECT_FALSEHOOD')) AS decided,
                min(on_day) FILTER (WHERE act IN ('TELL_NOT_REQUIRED', 'TELL_NOT_ADMISSIBLE', 'REFUSE_TO_ACCEPT')
                    OR (act = 'REJECT_FALSEHOOD' AND to_state = 'REFUSED')) AS not_accepted,
                min(on_day) FILTER (WHERE act = 'WITHDRAW') AS withdrawn,
                min(on_day) FILTER (WHERE act IN ('CLOSE_LAPSED', 'SETTLE')) AS closed
            FROM day GROUP BY case_id),
        item AS (
            SELECT id, content ->> 'profile' AS profile, (content ->> 'visits')::int AS visits, content ->> 'kind' AS kind,
                CASE WHEN jsonb_typeof(content -> 'statutory') = 'object' THEN (content #>> '{statutory,days}')::int
                     WHEN content ->> 'profile' = 'LICENCE' AND coalesce((content #>> '{terms,joint}')::boolean, false) THEN 45
                     WHEN content ->> 'profile' = 'LICENCE' THEN 20 END AS law_days,
                CASE WHEN jsonb_typeof(content -> 'statutory') = 'object' THEN content #>> '{statutory,kind}'
                     WHEN content ->> 'profile' = 'LICENCE' THEN 'WORKING' END AS law_kind,
                CASE WHEN jsonb_typeof(content -> 'promised') = 'object' THEN (content #>> '{promised,days}')::int
                     WHEN content ->> 'kind' = 'ON_THE_SPOT' THEN 0 END AS promise_days,
                content #>> '{promised,kind}' AS promise_kind
            FROM items.item_version)
        SELECT c.id, c.agency_id::text AS agency, c.item_code AS item, i.profile, c.channel,
            CASE WHEN c.submitted_by_kind = 'STAFF' THEN c.submitted_by_id ELSE c.channel END AS intake,
            t.received, t.notified, t.decided, t.not_accepted, t.withdrawn, t.closed, d.kind AS decision,
            CASE WHEN t.accepted_by_officer IS NOT NULL OR t.deemed_accepted OR t.deemed_renewed THEN
                coalesce(t.corrected_on, CASE WHEN t.deemed_accepted OR (t.deemed_renewed AND t.accepted_by_officer IS NULL)
                    THEN t.received ELSE t.accepted_by_officer END) END AS accepted,
            t.accepted_by_officer IS NULL AND (t.deemed_accepted OR t.deemed_renewed) AS deemed,
            v.signed_on AS delivered,
            p.due_on AS promise_due, p.stopped_on AS promise_stop, s.due_on AS law_due, s.stopped_on AS law_stop,
            EXISTS (SELECT 1 FROM cases.clock k WHERE k.case_id = c.id AND k.stopped_on IS NULL AND k.awaiting_year IS NOT NULL) AS awaiting,
            CASE WHEN i.law_days > 0 AND i.promise_days IS NOT NULL AND (i.promise_days = 0 OR i.promise_kind = i.law_kind)
                THEN i.law_days END AS law_days,
            i.promise_days, i.visits AS declared,
            CASE WHEN c.channel <> 'API' THEN (SELECT count(DISTINCT w.on_day) FROM (
                SELECT t.received AS on_day WHERE c.channel = 'WINDOW'
                UNION SELECT y.on_day FROM day y WHERE y.case_id = c.id AND y.act = 'RECEIVE_CORRECTION' AND y.actor_kind = 'STAFF'
                UNION SELECT v.signed_on WHERE v.way = 'WINDOW') w) END AS visits
        FROM cases.case_file c
        JOIN told t ON t.case_id = c.id
        JOIN item i ON i.id = c.item_version_id
        LEFT JOIN cases.decision d ON d.case_id = c.id
        LEFT JOIN cases.delivery v ON v.case_id = c.id
        LEFT JOIN cases.clock p ON p.case_id = c.id AND p.key = 'PROMISED'
        LEFT JOIN cases.clock s ON s.case_id = c.id AND s.key = 'STATUTORY'\
        """;

    private static final String TIMED = "(promise_due IS NOT NULL OR law_due IS NOT NULL)";
    private static final String LATE_BY_LAW = "(law_due IS NOT NULL AND law_stop > law_due)";
    private static final String LATE =
            "(" + LATE_BY_LAW + " OR (promise_due IS NOT NULL AND promise_stop > promise_due))";
    private static final String UNDECIDED = """
        received <= :to AND (decided IS NULL OR decided > :to) AND (not_accepted IS NULL OR not_accepted > :to)
        AND (withdrawn IS NULL OR withdrawn > :to) AND (closed IS NULL OR closed > :to)\
        """;

    private final JdbcClient jdbc;

    YearRecount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Collects what is known of each case, once. */
    void prepare() {
        jdbc.sql("DROP SCHEMA IF EXISTS recount CASCADE").update();
        jdbc.sql("CREATE SCHEMA recount").update();
        jdbc.sql(FACTS).update();
    }

    private static String condition(String measure) {
        return switch (measure) {
            case "RECEIVED" -> in("received");
            case "CORRECTED" -> in("received") + " AND notified";
            case "ONLINE" -> in("received") + " AND channel = 'WEB'";
            case "ACCEPTED" -> in("accepted");
            case "DEEMED" -> in("accepted") + " AND deemed";
            case "NOT_ACCEPTED" -> in("not_accepted");
            case "WITHDRAWN" -> in("withdrawn");
            case "CLOSED" -> in("closed");
            case "DECIDED" -> in("decided");
            case "GRANTED" -> in("decided") + " AND decision = 'GRANT'";
            case "REFUSED" -> in("decided") + " AND decision = 'REFUSE'";
            case "SAME_DAY" -> in("decided") + " AND decided = received";
            case "TIMED" -> in("decided") + " AND " + TIMED;
            case "ON_TIME" -> in("decided") + " AND " + TIMED + " AND NOT " + LATE;
            case "LATE" -> in("decided") + " AND " + LATE;
            case "LATE_BY_LAW" -> in("decided") + " AND " + LATE_BY_LAW;
            case "UNTIMED" -> in("decided") + " AND NOT " + TIMED;
            case "PROMISED" -> in("decided") + " AND promise_due IS NOT NULL";
            case "EARLY" -> in("decided") + " AND promise_stop < promise_due";
            case "UNPROMISED" -> in("decided") + " AND promise_due IS NULL";
            case "LIMITED" -> in("decided") + " AND law_days IS NOT NULL";
            case "UNLIMITED" -> in("decided") + " AND law_days IS NULL";
            case "DELIVERED" -> in("delivered");
            case "VISITED" -> in("delivered") + " AND channel <> 'API'";
            case "UNVISITED" -> in("delivered") + " AND channel = 'API'";
            case "DECLARED" -> in("delivered") + " AND channel <> 'API' AND declared IS NOT NULL";
            case "UNDECLARED" -> in("delivered") + " AND (channel = 'API' OR declared IS NULL)";
            case "OPEN" -> UNDECIDED;
            case "OVERDUE" -> UNDECIDED + " AND (promise_due < :to OR law_due < :to)";
            case "AWAITING" -> UNDECIDED + " AND awaiting";
            default -> throw new IllegalArgumentException(measure);
        };
    }

    private static String in(String column) {
        return column + " BETWEEN :from AND :to";
    }

    /** How many there are in a month, by what {@code column} says. */
    Map<String, Long> count(String measure, String column, YearMonth month) {
        return by("count(*)", condition(measure), column, month);
    }

    /** What they add up to. */
    Map<String, Long> total(String total, String column, YearMonth month) {
        return switch (total) {
            case "STATUTORY_DAYS" -> by("sum(law_days)", condition("LIMITED"), column, month);
            case "PROMISED_DAYS" -> by("sum(promise_days)", condition("LIMITED"), column, month);
            case "VISITS" -> by("sum(f.visits)", condition("VISITED"), column, month);
            case "DECLARED_VISITS" -> by("sum(declared)", condition("DECLARED"), column, month);
            default -> throw new IllegalArgumentException(total);
        };
    }

    private Map<String, Long> by(String what, String condition, String column, YearMonth month) {
        var all = new HashMap<String, Long>();
        LocalDate to = month.atEndOfMonth();
        jdbc.sql("SELECT " + column + ", " + what + " FROM recount.fact f WHERE " + condition + " GROUP BY 1")
                .param("from", month.atDay(1))
                .param("to", to)
                .query(row -> {
                    all.put(row.getString(1), row.getLong(2));
                });
        return all;
    }
}
