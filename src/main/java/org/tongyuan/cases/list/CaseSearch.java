package org.tongyuan.cases.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;
import org.tongyuan.cases.convenience.SpecialService;
import org.tongyuan.cases.list.CaseFilter.Span;
import org.tongyuan.cases.list.CaseFilter.Todo;
import org.tongyuan.cases.list.Place.Order;

/**
 * Finds cases: open ones in the order in which they fall due, then ended ones latest first; an applicant's newest first. A page begins
 * after the last line of the one before it, whatever its number.
 */
@Component
public class CaseSearch {

    private final JdbcClient jdbc;
    private final CaseCounts counts;

    CaseSearch(JdbcClient jdbc, CaseCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** A page of lines; {@code next} is the cursor of the page after it, null at the end. */
    public record Page(List<CaseLine> lines, @Nullable String next) {}

    public Page find(CaseScope scope, CaseFilter filter, @Nullable String cursor, int size) {
        var after = Place.read(cursor);
        var lines = new ArrayList<CaseLine>();
        var ordered = new ArrayList<Order>();
        for (Order order : orders(filter)) {
            boolean begun = after == null || order.compareTo(after.order()) >= 0;
            if (begun && lines.size() <= size) {
                var from = after != null && after.order() == order ? after : null;
                for (CaseLine line : read(CaseQuery.page(scope, filter, order, from, size + 1 - lines.size()))) {
                    lines.add(line);
                    ordered.add(order);
                }
            }
        }
        if (lines.size() <= size) {
            return new Page(lines, null);
        }
        var last = Place.after(ordered.get(size - 1), lines.get(size - 1));
        return new Page(lines.subList(0, size), last.write());
    }

    /** How many open cases there are, two seconds ago at the most. */
    public CaseCounts.Counts counts(CaseScope scope, Set<Todo> todo, LocalDate today) {
        return counts.of(scope, todo, today);
    }

    private static List<Order> orders(CaseFilter filter) {
        if (!filter.applicants().isEmpty()) {
            return List.of(Order.NEWEST);
        }
        var orders = new ArrayList<Order>();
        if (filter.takes(Span.OPEN)) {
            orders.add(Order.DUE);
        }
        if (filter.takes(Span.ENDED)) {
            orders.add(Order.ENDED);
        }
        return orders;
    }

    private List<CaseLine> read(CaseQuery.@Nullable Sql sql) {
        return sql == null
                ? List.of()
                : jdbc.sql(sql.text())
                        .params(sql.values())
                        .query((row, n) -> line(row))
                        .list();
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("item_code"),
                row.getString("item_name"),
                CaseState.valueOf(row.getString("state")),
                row.getObject("agency_id", UUID.class),
                row.getObject("applicant_person_id", UUID.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("statutory_due_on", LocalDate.class),
                row.getObject("promised_due_on", LocalDate.class),
                row.getObject("awaiting_year", Integer.class),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("due_rank", LocalDate.class),
                outside(row),
                services(row));
    }

    private static List<SpecialService.Kind> services(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("services").getArray())
                .map(SpecialService.Kind::valueOf)
                .toList();
    }

    private static CaseLine.@Nullable Outside outside(ResultSet row) throws SQLException {
        UUID system = row.getObject("system_id", UUID.class);
        return system == null ? null : new CaseLine.Outside(system, row.getString("word"), row.getString("link"));
    }
}
