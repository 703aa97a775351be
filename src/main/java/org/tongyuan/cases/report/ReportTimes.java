package org.tongyuan.cases.report;

import static org.tongyuan.cases.report.Figure.*;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.calendar.Calendars;
import org.tongyuan.calendar.WorkCalendar;
import org.tongyuan.cases.report.ReportPage.Day;
import org.tongyuan.cases.report.ReportPage.MonthGrid;
import org.tongyuan.cases.report.ReportPage.TimeRow;

/** How the work lay in time: a month as a calendar, a longer period as rows of months. */
@Component
class ReportTimes {

    static final List<Figure> COLUMNS = List.of(RECEIVED, ACCEPTED, DECIDED, LATE, ON_TIME_RATE);

    private static final int WEEK = 7;
    private static final int TALL = 24;
    private static final int WIDE = 100;

    /** A period of more days than these is told in months. */
    private static final int DAYS = 62;

    private final Tallies tallies;
    private final Calendars calendars;
    private final Agencies agencies;

    ReportTimes(Tallies tallies, Calendars calendars, Agencies agencies) {
        this.tallies = tallies;
        this.calendars = calendars;
        this.agencies = agencies;
    }

    @Nullable
    MonthGrid month(Asked asked) {
        if (asked.period().kind() != Period.Kind.MONTH) {
            return null;
        }
        var counted = tallies.by(Dimension.DAY, asked.filter(), asked.span(), COLUMNS);
        long busiest = busiest(counted);
        var calendar = calendars.forRegion(agencies.home().code());
        var weeks = new ArrayList<List<Day>>();
        var monday = asked.period().from().with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var day = monday; !day.isAfter(asked.period().to()); day = day.plusDays(WEEK)) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < WEEK; i++) {
                week.add(day(asked, day.plusDays(i), counted, busiest, calendar));
            }
            weeks.add(week);
        }
        return new MonthGrid(weeks, busiest);
    }

    private static Day day(Asked asked, LocalDate on, Map<String, Tally> counted, long busiest, WorkCalendar calendar) {
        var month = asked.period();
        if (on.isBefore(month.from()) || on.isAfter(month.to())) {
            return new Day(null, null, false, null, null, null, 0, 0);
        }
        var tally = counted.getOrDefault(on.toString(), new Tally());
        var query = asked.query().during(Period.around(Period.Kind.DAY, on));
        return new Day(
                on,
                calendar.knows(on.getYear()) ? !calendar.isWorkingDay(on) : null,
                on.isAfter(asked.today()),
                Cells.bare(RECEIVED, tally, query),
                Cells.bare(DECIDED, tally, query),
                Cells.bare(LATE, tally, query),
                scaled(tally.count(Measure.RECEIVED), busiest, TALL),
                scaled(tally.count(Measure.DECIDED), busiest, TALL));
    }

    List<TimeRow> rows(Asked asked) {
        var period = asked.period();
        if (period.kind() == Period.Kind.MONTH || period.kind() == Period.Kind.DAY) {
            return List.of();
        }
        boolean days = period.kind() == Period.Kind.RANGE && period.days() <= DAYS;
        var counted = tallies.by(days ? Dimension.DAY : Dimension.MONTH, asked.filter(), asked.span(), COLUMNS);
        long busiest = busiest(counted);
        var rows = new ArrayList<TimeRow>();
        for (var part = around(period.from(), days); !part.from().isAfter(period.to()); part = part.next()) {
            var tally = counted.getOrDefault(part.from().toString(), new Tally());
            var query = asked.query().during(cut(part, period));
            rows.add(new TimeRow(
                    part.label(),
                    query.without(ReportQuery.PAGE).address("/reports"),
                    COLUMNS.stream()
                            .map(figure -> Cells.bare(figure, tally, query))
                            .toList(),
                    scaled(tally.count(Measure.RECEIVED), busiest, WIDE),
                    scaled(tally.count(Measure.DECIDED), busiest, WIDE)));
        }
        return rows;
    }

    private static Period around(LocalDate day, boolean days) {
        return Period.around(days ? Period.Kind.DAY : Period.Kind.MONTH, day);
    }

    /** The part of a month that lies in the period. */
    private static Period cut(Period part, Period whole) {
        boolean inside = !part.from().isBefore(whole.from()) && !part.to().isAfter(whole.to());
        return inside
                ? part
                : Period.range(
                        part.from().isBefore(whole.from()) ? whole.from() : part.from(),
                        part.to().isAfter(whole.to()) ? whole.to() : part.to());
    }

    private static long busiest(Map<String, Tally> counted) {
        return counted.values().stream()
                .mapToLong(tally -> Math.max(tally.count(Measure.RECEIVED), tally.count(Measure.DECIDED)))
                .max()
                .orElse(0);
    }

    private static int scaled(long count, long busiest, int size) {
        return busiest == 0 ? 0 : (int) Math.ceilDiv(count * size, busiest);
    }
}
