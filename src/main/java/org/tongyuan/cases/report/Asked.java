package org.tongyuan.cases.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.items.ProcedureProfile;
import org.tongyuan.platform.NotFound;

/**
 * What was asked for, understood. Somebody who sees one agency asks for that one, whatever the address says; another one's does not exist
 * for them.
 *
 * @param errors shape errors by field; the period is then this month
 */
record Asked(
        ReportQuery query,
        Period period,
        LocalDate today,
        ReportFilter filter,
        Dimension by,
        Figure chart,
        int page,
        Map<String, String> errors) {

    private static final int LONGEST = 1100;
    private static final int FARTHEST = 100;

    static Asked of(ReportQuery query, @Nullable UUID scope, LocalDate today) {
        var errors = new HashMap<String, String>();
        var period = period(query, today, errors);
        var filter = new ReportFilter(
                agency(query, scope),
                query.of(ReportQuery.WINDOW).orElse(null),
                query.of(ReportQuery.ITEM).orElse(null),
                query.of(ReportQuery.PROFILE)
                        .map(name -> constant(ProcedureProfile.class, name))
                        .orElse(null),
                query.of(ReportQuery.MARKED)
                        .map(name -> constant(ReportFilter.Marked.class, name))
                        .orElse(ReportFilter.Marked.ALL));
        var by = query.of(ReportQuery.BY)
                .map(name -> constant(Dimension.class, name))
                .orElse(filter.agency() == null ? Dimension.AGENCY : Dimension.ITEM);
        if (!Dimension.SHOWN.contains(by)) {
            throw new NotFound("by " + by);
        }
        var chart = query.of(ReportQuery.CHART).map(Figure::of).orElse(Figure.ON_TIME_RATE);
        return new Asked(query, period, today, filter, by, chart, number(query), Map.copyOf(errors));
    }

    Period.Span span() {
        return period.until(today);
    }

    boolean running() {
        return period.runningOn(today);
    }

    private static Period period(ReportQuery query, LocalDate today, Map<String, String> errors) {
        var kind = query.of(ReportQuery.UNIT)
                .map(name -> constant(Period.Kind.class, name))
                .orElse(Period.Kind.MONTH);
        var from = day(query, ReportQuery.ON, today, errors);
        if (kind != Period.Kind.RANGE) {
            return Period.around(kind, from);
        }
        var to = day(query, ReportQuery.TO, from, errors);
        if (to.isBefore(from)) {
            errors.put(ReportQuery.TO, "结束日期不能早于开始日期");
        } else if (to.isAfter(from.plusDays(LONGEST))) {
            errors.put(ReportQuery.TO, "起止日期相隔不能超过三年，请缩短");
        }
        return errors.isEmpty() ? Period.range(from, to) : Period.around(Period.Kind.MONTH, today);
    }

    private static LocalDate day(ReportQuery query, String name, LocalDate otherwise, Map<String, String> errors) {
        String text = query.of(name).orElse("");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            var day = LocalDate.parse(text);
            if (Math.abs(day.getYear() - otherwise.getYear()) <= FARTHEST) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, like a day out of all measure.
        }
        errors.put(name, "请填写存在的日期，例如 2026-03-16");
        return otherwise;
    }

    private static @Nullable UUID agency(ReportQuery query, @Nullable UUID scope) {
        String text = query.of(ReportQuery.AGENCY).orElse(null);
        if (text == null) {
            return scope;
        }
        try {
            var asked = UUID.fromString(text);
            if (scope == null || scope.equals(asked)) {
                return asked;
            }
        } catch (IllegalArgumentException e) {
            // No agency of this id either.
        }
        throw new NotFound("agency " + text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new NotFound(type.getSimpleName() + " " + name);
        }
    }

    private static int number(ReportQuery query) {
        return query.of(ReportQuery.PAGE)
                .filter(text -> text.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .orElse(0);
    }
}
