package org.tongyuan.cases.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The two tables a list is read from, our own cases and shadow cases, in one statement. Each is sorted and cut to the page by its own
 * index before they are put together, so that a page costs the same however many cases there are.
 */
final class Branches {

    private static final String SHARED =
            "c.id, c.number, c.item_code, c.item_name, c.state, c.agency_id, c.applicant_person_id, c.received_on,"
                    + " c.accepted_on, c.due_on, c.ended_on, c.due_rank";
    private static final String OWN = "SELECT " + SHARED
            + ", c.statutory_due_on, c.promised_due_on, c.awaiting_year, NULL::uuid AS system_id, NULL::text AS word,"
            + " NULL::text AS link FROM cases.case_file c";
    private static final String OUTSIDE = "SELECT " + SHARED
            + ", NULL::date AS statutory_due_on, NULL::date AS promised_due_on, NULL::integer AS awaiting_year, c.system_id,"
            + " c.word, c.link FROM cases.outside_case c";

    private record Branch(String select, String count, Where where) {}

    private final List<Branch> branches = new ArrayList<>();

    Branches(CaseScope scope, CaseFilter filter) {
        if (filter.wantsOwn()) {
            add(
                    OWN,
                    "SELECT c.state, false AS outside, count(*) AS n FROM cases.case_file c",
                    new Where(scope),
                    filter);
        }
        if (filter.wantsOutside()) {
            var where = Where.outside(scope);
            String system = filter.system();
            if (system != null && !system.equals(CaseFilter.OUTSIDE)) {
                where.system(system);
            }
            add(OUTSIDE, "SELECT c.state, true AS outside, count(*) AS n FROM cases.outside_case c", where, filter);
        }
    }

    private void add(String select, String count, Where where, CaseFilter filter) {
        where.filter(filter);
        branches.add(new Branch(select, count, where));
    }

    /** Nothing can be in the list. */
    boolean none() {
        return branches.isEmpty();
    }

    void after(LocalDate rank, UUID id) {
        branches.forEach(branch -> branch.where().after(rank, id));
    }

    /** Lines in the order in which they fall due. */
    String page(int size) {
        String tail = " ORDER BY due_rank, id LIMIT " + size;
        var parts = branches.stream()
                .map(branch -> branch.select() + branch.where().text() + tail)
                .toList();
        return parts.size() == 1 ? parts.getFirst() : "(" + String.join(") UNION ALL (", parts) + ")" + tail;
    }

    /** Columns state, outside, n. */
    String counts() {
        return String.join(
                " UNION ALL ",
                branches.stream()
                        .map(branch -> branch.count() + branch.where().text() + " GROUP BY c.state")
                        .toList());
    }

    List<@Nullable Object> values() {
        var values = new ArrayList<@Nullable Object>();
        branches.forEach(branch -> values.addAll(branch.where().values()));
        return values;
    }
}
