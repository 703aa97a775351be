package org.tongyuan.disclosure.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue as the desk shows it: what is due first stands first. */
@Component
class ResultSearch {

    static final int MOST = 100;

    private static final String FITS = """
        WHERE (:agency = '' OR q.agency_id::text = :agency) AND (:kind = '' OR q.kind = :kind)\
        """;

    /** Which results; {@code agency} and {@code kind} null for all, {@code standing} null for what is open. */
    record Query(
            @Nullable UUID agency,
            @Nullable ResultKind kind,
            @Nullable Standing standing) {

        private Map<String, Object> params() {
            var params = new HashMap<String, Object>();
            params.put("agency", agency == null ? "" : agency.toString());
            params.put("kind", kind == null ? "" : kind.name());
            return params;
        }
    }

    /** A line of the list. */
    record Line(
            UUID id,
            String caseNumber,
            String itemName,
            ResultKind kind,
            UUID agencyId,
            boolean naturalPerson,
            LocalDate decidedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate practiceDueOn,
            @Nullable String held,
            boolean byRule,
            Standing standing) {}

    private final JdbcClient jdbc;

    ResultSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than shown tells that there is more. */
    List<Line> find(Query query) {
        var standing = query.standing();
        String in = standing == null
                ? " AND s.standing IN ('WAITING', 'IN_PREPARATION', 'TO_TAKE_DOWN')"
                : " AND s.standing = '" + standing.name() + "'";
        String order = standing == null || standing.isOpen() ? "due NULLS LAST, q.id" : "q.decided_on DESC, q.id DESC";
        return jdbc.sql("""
            SELECT q.id, q.case_number, q.item_name, q.kind, q.agency_id, q.natural_person, q.decided_on, q.practice_due_on, q.held,
                q.rule_id IS NOT NULL AS by_rule, s.standing,
                CASE WHEN s.standing = 'TO_TAKE_DOWN' THEN q.take_down_due_on ELSE q.due_on END AS due
            FROM disclosure.result q JOIN disclosure.result_standing s ON s.result_id = q.id\s""" + FITS + in + " ORDER BY " + order + " LIMIT " + (MOST + 1))
                .params(query.params())
                .query((row, n) -> map(row))
                .list();
    }

    Map<Standing, Integer> counts(Query query) {
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        jdbc.sql("""
            SELECT s.standing, count(*)::int FROM disclosure.result q JOIN disclosure.result_standing s ON s.result_id = q.id\s""" + FITS + " GROUP BY 1")
                .params(query.params())
                .query((row, n) -> counts.put(Standing.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return counts;
    }

    private static Line map(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("item_name"),
                ResultKind.valueOf(row.getString("kind")),
                row.getObject("agency_id", UUID.class),
                row.getBoolean("natural_person"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("due", LocalDate.class),
                row.getObject("practice_due_on", LocalDate.class),
                row.getString("held"),
                row.getBoolean("by_rule"),
                Standing.valueOf(row.getString("standing")));
    }
}
