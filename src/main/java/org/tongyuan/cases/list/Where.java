package org.tongyuan.cases.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.list.CaseFilter.Todo;
import org.tongyuan.cases.list.CaseQuery.Source;
import org.tongyuan.cases.list.Place.Order;

/** Conditions on one source of a list put together; every value is bound. */
final class Where {

    private static final String DECISION = """
        (c.state IN ('ACCEPTED', 'REVIEW') AND NOT EXISTS (SELECT 1 FROM cases.step s WHERE s.case_id = c.id
        AND s.state IN ('OPEN', 'WAITING')) OR c.state = 'SUBMITTED' AND c.profile = 'ENQUIRY')\
        """;

    private final CaseScope scope;
    private final Source source;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where(CaseScope scope, Source source) {
        this.scope = scope;
        this.source = source;
    }

    void page(CaseFilter filter, Order order, @Nullable Place after) {
        switch (order) {
            case DUE -> and("c.ended_on IS NULL");
            case ENDED -> and("c.ended_on IS NOT NULL");
            case NEWEST ->
                and("c.applicant_person_id = ANY (?)", (Object)
                        filter.applicants().toArray(UUID[]::new));
        }
        scope(order);
        todo(filter.todo());
        narrow(filter);
        if (after != null) {
            and(order.beyond(source), after.values());
        }
    }

    /** What the agency has to do with a case; the whole hall sees all. */
    private void scope(Order order) {
        UUID agency = scope.agency();
        if (agency == null) {
            return;
        }
        if (source == Source.ELSEWHERE) {
            and("e.agency_id = ?", agency);
        } else if (source == Source.OWN && order == Order.NEWEST) {
            and(
                    "(c.agency_id = ? OR EXISTS (SELECT 1 FROM cases.step_elsewhere e WHERE e.case_id = c.id AND"
                            + " e.agency_id = ?))",
                    agency,
                    agency);
        } else {
            and("c.agency_id = ?", agency);
        }
    }

    /** Nothing in the set asks for nothing. */
    void todo(Set<Todo> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        var each = wanted.stream().sorted().map(this::todo).collect(Collectors.joining(" OR ", "(", ")"));
        conditions.add(source == Source.OUTSIDE ? "false" : each);
    }

    private String todo(Todo todo) {
        return switch (todo) {
            case WINDOW -> "c.state IN ('SUBMITTED', 'CORRECTED', 'DECIDED')";
            case REVIEW -> source == Source.OWN ? openStep() : "true";
            case DECISION -> source == Source.OWN ? DECISION : "false";
        };
    }

    private String openStep() {
        String open = "EXISTS (SELECT 1 FROM cases.step s WHERE s.case_id = c.id AND s.state = 'OPEN'";
        if (scope.agency() == null) {
            return open + ")";
        }
        values.add(scope.agency());
        return open + " AND s.agency_id = ?)";
    }

    private void narrow(CaseFilter filter) {
        if (filter.state() != null) {
            and("c.state = ?", filter.state().name());
        }
        if (filter.agency() != null) {
            and("c.agency_id = ?", filter.agency());
        }
        if (filter.item() != null) {
            and("c.item_code = ?", filter.item());
        }
        if (filter.dueBefore() != null) {
            and("c.due_rank < ?", filter.dueBefore());
        }
        if (filter.service() != null) {
            and(
                    "c.id IN (SELECT case_id FROM cases.special_service WHERE kind = ? AND cancelled_at IS NULL)",
                    filter.service());
        }
        if (source == Source.OUTSIDE
                && filter.system() != null
                && !filter.system().equals(CaseFilter.OUTSIDE)) {
            and("c.system_id = (SELECT id FROM cases.outside_system WHERE code = ?)", filter.system());
        }
    }

    private void and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    String condition() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    String text() {
        return " WHERE " + condition();
    }

    List<Object> values() {
        return values;
    }
}
