package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongyuan.calendar.DayKind;
import org.tongyuan.items.ItemVersion;
import org.tongyuan.items.Items;
import org.tongyuan.items.ProcedureProfile;

/**
 * Counts everything a second time, in other words: plain SQL over the cases' own rows, acts and clocks, and arithmetic in Java. It shares
 * nothing with the product's counting but the names of the sets.
 */
final class PlainRecount {

    private final JdbcClient jdbc;
    private final Items items;
    private final String narrowed;
    private final LocalDate from;
    private final LocalDate to;

    /** {@code narrowed} is a condition on {@code cases.case_file c}. */
    PlainRecount(JdbcClient jdbc, Items items, String narrowed, LocalDate from, LocalDate to) {
        this.jdbc = jdbc;
        this.items = items;
        this.narrowed = narrowed;
        this.from = from;
        this.to = to;
    }

    private static final String ACT_DAY = "(a.occurred_at AT TIME ZONE 'Asia/Shanghai')::date BETWEEN :from AND :to";

    private static final String DECIDED =
            "EXISTS (SELECT 1 FROM cases.decision d WHERE d.case_id = c.id AND d.decided_on BETWEEN :from AND :to%s)";

    private static final String ENDED =
            "EXISTS (SELECT 1 FROM cases.ending e WHERE e.case_id = c.id AND e.ended_on BETWEEN :from AND :to AND e.act %s)";

    private static final String CLOCK =
            " AND EXISTS (SELECT 1 FROM cases.clock k WHERE k.case_id = c.id AND k.kind IN ('PROMISED', 'STATUTORY') AND %s)";

    private static final String UNDECIDED = """
        c.received_on <= :to AND NOT EXISTS (SELECT 1 FROM cases.decision d WHERE d.case_id = c.id AND d.decided_on <= :to)
        AND NOT EXISTS (SELECT 1 FROM cases.ending e WHERE e.case_id = c.id AND e.ended_on <= :to)\
        """;

    long count(Measure measure) {
        return switch (measure) {
            case RECEIVED -> sql(act("SUBMIT"));
            case CORRECTED ->
                sql(
                        act("SUBMIT")
                                + " AND EXISTS (SELECT 1 FROM cases.act a WHERE a.case_id = c.id AND a.act = 'NOTIFY_CORRECTION')");
            case ONLINE -> sql(act("SUBMIT") + " AND c.channel = 'WEB'");
            case ACCEPTED -> sql("c.accepted_on BETWEEN :from AND :to");
            case DEEMED -> sql("c.accepted_on BETWEEN :from AND :to AND c.deemed");
            case NOT_ACCEPTED ->
                sql(ENDED.formatted("IN ('TELL_NOT_REQUIRED', 'TELL_NOT_ADMISSIBLE', 'REFUSE_TO_ACCEPT')"));
            case WITHDRAWN -> sql(act("WITHDRAW"));
            case CLOSED ->
                sql(ENDED.formatted(
                        "NOT IN ('TELL_NOT_REQUIRED', 'TELL_NOT_ADMISSIBLE', 'REFUSE_TO_ACCEPT', 'WITHDRAW')"));
            case DECIDED -> sql(act("DECIDE"));
            case GRANTED -> sql(DECIDED.formatted(" AND d.kind = 'GRANT'"));
            case REFUSED -> sql(DECIDED.formatted(" AND d.kind = 'REFUSE'"));
            case SAME_DAY -> sql(DECIDED.formatted(" AND d.decided_on = c.received_on"));
            case TIMED -> sql(DECIDED.formatted("") + CLOCK.formatted("k.due_on IS NOT NULL"));
            case LATE -> sql(DECIDED.formatted("") + CLOCK.formatted("k.stopped_on > k.due_on"));
            case LATE_BY_LAW ->
                sql(DECIDED.formatted("") + CLOCK.formatted("k.kind = 'STATUTORY' AND k.stopped_on > k.due_on"));
            case ON_TIME -> count(Measure.TIMED) - count(Measure.LATE);
            case UNTIMED -> count(Measure.DECIDED) - count(Measure.TIMED);
            case PROMISED ->
                sql(DECIDED.formatted("") + CLOCK.formatted("k.kind = 'PROMISED' AND k.due_on IS NOT NULL"));
            case UNPROMISED -> count(Measure.DECIDED) - count(Measure.PROMISED);
            case EARLY ->
                sql(DECIDED.formatted("") + CLOCK.formatted("k.kind = 'PROMISED' AND k.stopped_on < k.due_on"));
            case LIMITED -> days(true).size();
            case UNLIMITED -> count(Measure.DECIDED) - count(Measure.LIMITED);
            case DELIVERED -> sql("c.delivered_on BETWEEN :from AND :to");
            case VISITED -> sql("c.delivered_on BETWEEN :from AND :to AND c.channel <> 'API'");
            case UNVISITED -> sql("c.delivered_on BETWEEN :from AND :to AND c.channel = 'API'");
            case DECLARED ->
                delivered().stream()
                        .filter(d -> items.require(d.version()).visits() != null)
                        .count();
            case UNDECLARED -> count(Measure.DELIVERED) - count(Measure.DECLARED);
            case OPEN -> sql(UNDECIDED);
            case OVERDUE -> sql(UNDECIDED + CLOCK.formatted("k.due_on < :to"));
            case AWAITING -> sql(UNDECIDED + " AND c.awaiting_year IS NOT NULL");
        };
    }

    long total(Total total) {
        return switch (total) {
            case STATUTORY_DAYS ->
                days(true).stream().mapToLong(Integer::longValue).sum();
            case PROMISED_DAYS ->
                days(false).stream().mapToLong(Integer::longValue).sum();
            case VISITS -> delivered().stream().mapToLong(this::visits).sum();
            case DECLARED_VISITS ->
                delivered().stream()
                        .map(d -> items.require(d.version()).visits())
                        .filter(java.util.Objects::nonNull)
                        .mapToLong(Integer::longValue)
                        .sum();
        };
    }

    private static String act(String act) {
        return "EXISTS (SELECT 1 FROM cases.act a WHERE a.case_id = c.id AND a.act = '" + act + "' AND " + ACT_DAY
                + ")";
    }

    private long sql(String condition) {
        return jdbc.sql("SELECT count(*) FROM cases.case_file c WHERE " + narrowed + " AND " + condition)
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single();
    }

    /** The statutory or promised days of every decided case whose limits can be compared. */
    private List<Integer> days(boolean statutory) {
        return jdbc
                .sql("SELECT c.item_version_id FROM cases.case_file c WHERE " + narrowed + " AND "
                        + DECIDED.formatted(""))
                .param("from", from)
                .param("to", to)
                .query(UUID.class)
                .list()
                .stream()
                .map(items::require)
                .filter(item -> byLaw(item) != null && promise(item) != null)
                .filter(item -> promise(item).days() == 0
                        || promise(item).kind() == byLaw(item).kind())
                .map(item -> statutory ? byLaw(item).days() : promise(item).days())
                .toList();
    }

    private static ItemVersion.Limit byLaw(ItemVersion item) {
        if (item.statutory() == null && item.profile() == ProcedureProfile.LICENCE) {
            return new ItemVersion.Limit(20, DayKind.WORKING, "行政许可法第四十二条");
        }
        return item.statutory() == null || item.statutory().days() <= 0 ? null : item.statutory();
    }

    private static ItemVersion.Limit promise(ItemVersion item) {
        return item.promised() == null && item.kind() == ItemVersion.Kind.ON_THE_SPOT
                ? new ItemVersion.Limit(0, DayKind.WORKING, "即办")
                : item.promised();
    }

    private record Delivered(UUID id, UUID version, String channel, LocalDate received, LocalDate signed, String way) {}

    private List<Delivered> delivered() {
        return jdbc.sql("""
            SELECT c.id, c.item_version_id, c.channel, c.received_on, v.signed_on, v.way
            FROM cases.case_file c JOIN cases.delivery v ON v.case_id = c.id
            WHERE c.channel <> 'API' AND v.signed_on BETWEEN :from AND :to AND \
            """ + narrowed)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Delivered(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)))
                .list();
    }

    /** Days on which somebody stood at a window. */
    private int visits(Delivered of) {
        Set<LocalDate> days = new HashSet<>();
        if (of.channel().equals("WINDOW")) {
            days.add(of.received());
        }
        days.addAll(jdbc.sql("""
            SELECT (occurred_at AT TIME ZONE 'Asia/Shanghai')::date FROM cases.act
            WHERE case_id = ? AND act = 'RECEIVE_CORRECTION' AND actor_kind = 'STAFF'\
            """).param(of.id()).query(LocalDate.class).list());
        if (of.way().equals("WINDOW")) {
            days.add(of.signed());
        }
        return days.size();
    }
}
