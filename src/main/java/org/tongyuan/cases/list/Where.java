package org.tongyuan.cases.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Conditions on our own cases, or on shadow cases, put together; every value is bound. The table is called {@code c}. */
final class Where {

    private static final String OPEN_STEP_OF =
            "c.id IN (SELECT case_id FROM cases.step WHERE agency_id = ? AND state = 'OPEN')";

    private final CaseScope scope;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where(CaseScope scope) {
        this.scope = scope;
        if (scope.agency() != null) {
            and("(c.agency_id = ? OR " + OPEN_STEP_OF + ")", scope.agency(), scope.agency());
        }
    }

    private Where(CaseScope scope, String condition, Object... bound) {
        this.scope = scope;
        and(condition, bound);
    }

    /** Shadow cases have no steps: an agency sees those of its own items. */
    static Where outside(CaseScope scope) {
        return scope.agency() == null ? new Where(scope, "true") : new Where(scope, "c.agency_id = ?", scope.agency());
    }

    /** Of one outside system. */
    void system(String code) {
        and("c.system_id = (SELECT id FROM cases.outside_system WHERE code = ?)", code);
    }

    void filter(CaseFilter filter) {
        switch (filter.span()) {
            case OPEN -> and("c.ended_on IS NULL");
            case ENDED -> and("c.ended_on IS NOT NULL");
            case ALL -> {}
        }
        if (!filter.todo().isEmpty()) {
            conditions.add(
                    filter.todo().stream().sorted().map(this::todo).collect(Collectors.joining(" OR ", "(", ")")));
        }
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
        if (filter.applicant() != null) {
            and("c.applicant_person_id = ?", filter.applicant());
        }
    }

    private String todo(CaseFilter.Todo todo) {
        return switch (todo) {
            case WINDOW -> "c.state IN ('SUBMITTED', 'CORRECTED', 'DECIDED')";
            case REVIEW -> {
                if (scope.agency() == null) {
                    yield "c.id IN (SELECT case_id FROM cases.step WHERE state = 'OPEN')";
                }
                values.add(scope.agency());
                yield OPEN_STEP_OF;
            }
            case DECISION ->
                "(c.state IN ('ACCEPTED', 'REVIEW') AND NOT EXISTS (SELECT 1 FROM cases.step s WHERE s.case_id = c.id"
                        + " AND s.state IN ('OPEN', 'WAITING')) OR c.state = 'SUBMITTED' AND c.profile = 'ENQUIRY')";
        };
    }

    void after(LocalDate rank, UUID id) {
        and("(c.due_rank, c.id) > (?, ?)", rank, id);
    }

    private void and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }

    String text() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    List<Object> values() {
        return values;
    }
}
