package org.tongyuan.cases.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.CaseState;

/** Counts and lists cases of outside systems: of every agency apart, or of one agency its items apart. */
@Component
class OutsideTallies {

    private static final String CASES =
            " FROM cases.outside_case o WHERE (:agency::uuid IS NULL OR o.agency_id = :agency)"
                    + " AND (:item::text IS NULL OR o.item_code = :item)";

    private final JdbcClient jdbc;

    OutsideTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted for an agency (its id) or an item (its code). */
    record Line(String key, String itemName, Map<OutsideFigure, Long> counts) {}

    /** A case behind a figure. */
    record Case(
            UUID id,
            UUID systemId,
            String number,
            String itemName,
            UUID agencyId,
            CaseState state,
            String word,
            LocalDate receivedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate decidedOn) {

        boolean lateOn(LocalDate asOf) {
            return dueOn != null && dueOn.isBefore(decidedOn == null ? asOf : decidedOn);
        }
    }

    /** Whether they can be counted at all: there is no window, procedure or test clock over there that is known here. */
    static boolean knows(ReportFilter filter) {
        return filter.intake() == null && filter.profile() == null && filter.marked() != ReportFilter.Marked.TEST;
    }

    List<Line> by(ReportFilter filter, Period.Span span) {
        String key = filter.agency() == null ? "o.agency_id::text" : "o.item_code";
        String counts = Arrays.stream(OutsideFigure.values())
                .map(figure -> "count(*) FILTER (WHERE " + figure.condition() + ") AS " + figure.slug())
                .collect(Collectors.joining(", "));
        String any = Arrays.stream(OutsideFigure.values())
                .map(OutsideFigure::condition)
                .collect(Collectors.joining(" OR "));
        return jdbc.sql("SELECT " + key + " AS key, max(o.item_name) AS item_name, " + counts + CASES + " AND (" + any
                        + ") GROUP BY 1 ORDER BY received DESC, 1")
                .params(values(filter, span))
                .query((row, n) -> {
                    var counted = new EnumMap<OutsideFigure, Long>(OutsideFigure.class);
                    for (OutsideFigure figure : OutsideFigure.values()) {
                        counted.put(figure, row.getLong(figure.slug()));
                    }
                    return new Line(row.getString("key"), row.getString("item_name"), counted);
                })
                .list();
    }

    /** In the order in which they were first reported. */
    List<Case> find(OutsideFigure figure, ReportFilter filter, Period.Span span, @Nullable UUID after, int size) {
        return jdbc.sql("SELECT o.*" + CASES + " AND " + figure.condition()
                        + " AND (:after::uuid IS NULL OR o.id > :after) ORDER BY o.id LIMIT " + size)
                .params(values(filter, span))
                .param("after", after)
                .query((row, n) -> new Case(
                        row.getObject("id", UUID.class),
                        row.getObject("system_id", UUID.class),
                        row.getString("number"),
                        row.getString("item_name"),
                        row.getObject("agency_id", UUID.class),
                        CaseState.valueOf(row.getString("state")),
                        row.getString("word"),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class)))
                .list();
    }

    private static Map<String, @Nullable Object> values(ReportFilter filter, Period.Span span) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("from", span.from());
        values.put("to", span.to());
        values.put("asOf", span.asOf());
        values.put("agency", filter.agency());
        values.put("item", filter.item());
        return values;
    }
}
