package org.tongyuan.cases.list;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.list.Place.Order;

/**
 * One list as a statement. It is read from up to three sources: our own cases, few of other agencies with an open step here, and shadow
 * cases. Each is sorted and cut to the page by an index of its own before they are put together, so that a page costs the same however
 * many cases there are; one condition with OR would read nothing in order.
 */
final class CaseQuery {

    private static final String SHARED =
            "c.id, c.number, c.item_code, c.item_name, c.state, c.agency_id, c.applicant_person_id, c.received_on,"
                    + " c.accepted_on, c.due_on, c.ended_on, c.due_rank";
    private static final String OWN = SHARED
            + ", c.statutory_due_on, c.promised_due_on, c.awaiting_year, NULL::uuid AS system_id, NULL::text AS word,"
            + " NULL::text AS link, ARRAY(SELECT DISTINCT s.kind FROM cases.special_service s WHERE s.case_id = c.id"
            + " AND s.cancelled_at IS NULL ORDER BY s.kind) AS services";
    private static final String OUTSIDE = SHARED
            + ", NULL::date AS statutory_due_on, NULL::date AS promised_due_on, NULL::integer AS awaiting_year, c.system_id,"
            + " c.word, c.link, '{}'::text[] AS services";

    /** Where lines come from; the table of cases is called {@code c}. */
    enum Source {
        OWN("cases.case_file c", CaseQuery.OWN),
        /** The case is another agency's, an open step is ours. */
        ELSEWHERE("cases.step_elsewhere e JOIN cases.case_file c ON c.id = e.case_id", CaseQuery.OWN),
        OUTSIDE("cases.outside_case c", CaseQuery.OUTSIDE);

        private final String from;
        private final String columns;

        Source(String from, String columns) {
            this.from = from;
            this.columns = columns;
        }
    }

    /** A statement and what is bound to it. */
    record Sql(String text, List<Object> values) {}

    private CaseQuery() {}

    /** A page in an order; null when nothing can be in the list. */
    static @Nullable Sql page(CaseScope scope, CaseFilter filter, Order order, @Nullable Place after, int limit) {
        var values = new ArrayList<>();
        var parts = new ArrayList<String>();
        for (Source source : sources(scope, filter, order)) {
            var where = new Where(scope, source);
            where.page(filter, order, after);
            parts.add("SELECT " + source.columns + " FROM " + source.from + where.text() + " ORDER BY "
                    + order.by(source) + " LIMIT " + limit);
            values.addAll(where.values());
        }
        if (parts.isEmpty()) {
            return null;
        }
        String text = parts.size() == 1
                ? parts.getFirst()
                : "SELECT * FROM (("
                        + String.join(") UNION ALL (", parts)
                        + ")) c ORDER BY " + order.by(Source.OWN) + " LIMIT " + limit;
        return new Sql(text, values);
    }

    /** Everything open in a scope, a row a case: its state, its date, whether it is handled outside, and whether it is to be done. */
    static Sql open(CaseScope scope, CaseFilter todo) {
        var values = new ArrayList<>();
        var parts = new ArrayList<String>();
        for (Source source : sources(scope, CaseFilter.open(), Order.DUE)) {
            var wanted = new Where(scope, source);
            wanted.todo(todo.todo());
            var where = new Where(scope, source);
            where.page(CaseFilter.open(), Order.DUE, null);
            parts.add("SELECT c.state, c.due_rank, " + (source == Source.OUTSIDE) + " AS outside, " + wanted.condition()
                    + " AS todo FROM " + source.from + where.text());
            values.addAll(wanted.values());
            values.addAll(where.values());
        }
        return new Sql(parts.stream().collect(Collectors.joining(" UNION ALL ")), values);
    }

    private static List<Source> sources(CaseScope scope, CaseFilter filter, Order order) {
        var sources = new ArrayList<Source>();
        if (filter.wantsOwn()) {
            sources.add(Source.OWN);
            if (scope.agency() != null && order == Order.DUE) {
                sources.add(Source.ELSEWHERE);
            }
        }
        if (filter.wantsOutside()) {
            sources.add(Source.OUTSIDE);
        }
        return sources;
    }
}
