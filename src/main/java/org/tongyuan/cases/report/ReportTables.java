package org.tongyuan.cases.report;

import static org.tongyuan.cases.report.Figure.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.report.ReportPage.Bar;
import org.tongyuan.cases.report.ReportPage.Row;
import org.tongyuan.cases.report.ReportPage.Table;

/** The table that tells figures apart by agency, window, item or procedure, and its bars. */
@Component
class ReportTables {

    static final int SIZE = 50;

    static final List<Figure> COLUMNS = List.of(
            RECEIVED,
            ACCEPTED,
            NOT_ACCEPTED,
            DECIDED,
            GRANTED,
            REFUSED,
            WITHDRAWN,
            OPEN,
            OVERDUE,
            LATE,
            ON_TIME_RATE,
            EARLY_RATE,
            SAME_DAY_RATE,
            REDUCTION,
            CORRECTION_RATE,
            ONLINE_RATE,
            VISITS);

    private final ReportNames names;

    ReportTables(ReportNames names) {
        this.names = names;
    }

    /** A key with its name and its figures. */
    record Line(String key, String name, Tally tally) {}

    Table of(Asked asked, Map<String, Tally> tallies) {
        var lines = lines(asked.by(), tallies);
        int first = asked.page() * SIZE;
        var shown = lines.stream().skip(first).limit(SIZE).toList();
        var query = asked.query();
        var rows = new ArrayList<Row>();
        for (Line line : shown) {
            var narrowed = narrowed(query, asked.by(), line.key());
            rows.add(new Row(
                    line.name(),
                    narrowed.without(ReportQuery.BY, ReportQuery.PAGE).address("/reports"),
                    cells(line, narrowed)));
        }
        var sum = new Line("", "合计", Tallies.sum(tallies));
        return new Table(
                asked.by(),
                COLUMNS.stream().map(Figure::label).toList(),
                rows,
                new Row(sum.name(), null, cells(sum, query)),
                lines.size(),
                asked.chart(),
                bars(asked, shown),
                asked.page() == 0 ? null : page(query, asked.page() - 1),
                first + SIZE >= lines.size() ? null : page(query, asked.page() + 1));
    }

    /** Whoever has most to do stands first. */
    List<Line> lines(Dimension by, Map<String, Tally> tallies) {
        var names = this.names.of(by, tallies.keySet());
        return tallies.entrySet().stream()
                .filter(entry -> !entry.getValue().empty())
                .map(entry ->
                        new Line(entry.getKey(), names.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                .sorted(Comparator.<Line>comparingLong(line -> -work(line.tally()))
                        .thenComparing(Line::name)
                        .thenComparing(Line::key))
                .toList();
    }

    private static long work(Tally tally) {
        return tally.count(Measure.RECEIVED) + tally.count(Measure.DECIDED);
    }

    private static List<ReportPage.Cell> cells(Line line, ReportQuery query) {
        return COLUMNS.stream()
                .map(figure -> Cells.bare(figure, line.tally(), query))
                .toList();
    }

    static ReportQuery narrowed(ReportQuery query, Dimension by, String key) {
        return switch (by) {
            case AGENCY -> query.with(ReportQuery.AGENCY, key);
            case WINDOW -> query.with(ReportQuery.WINDOW, key);
            case ITEM -> query.with(ReportQuery.ITEM, key);
            case PROFILE -> query.with(ReportQuery.PROFILE, key.toLowerCase(java.util.Locale.ROOT));
            case WHOLE -> query;
            case DAY -> query.during(Period.around(Period.Kind.DAY, java.time.LocalDate.parse(key)));
            case MONTH -> query.during(Period.around(Period.Kind.MONTH, java.time.LocalDate.parse(key)));
        };
    }

    /** A rate is drawn out of a hundred, all else out of the greatest. */
    private static List<Bar> bars(Asked asked, List<Line> lines) {
        var figure = asked.chart();
        var greatest = lines.stream()
                .flatMap(line -> figure.value(line.tally()).exact().stream())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return lines.stream()
                .map(line -> {
                    var value = figure.value(line.tally());
                    String width = figure.unit() == Unit.PERCENT ? Cells.width(value) : share(value, greatest);
                    var query = narrowed(asked.query(), asked.by(), line.key());
                    return new Bar(line.name(), width, Cells.full(figure, line.tally(), query));
                })
                .toList();
    }

    private static String share(Value value, BigDecimal greatest) {
        if (greatest.signum() <= 0) {
            return "0";
        }
        return value.exact()
                .map(exact -> exact.multiply(BigDecimal.valueOf(100))
                        .divide(greatest, 2, java.math.RoundingMode.HALF_UP)
                        .toPlainString())
                .orElse("0");
    }

    private static String page(ReportQuery query, int page) {
        return query.with(ReportQuery.PAGE, page == 0 ? null : String.valueOf(page))
                        .address("/reports") + "#table";
    }
}
