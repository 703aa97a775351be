package org.tongyuan.cases.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongyuan.cases.report.ReportPage.Cell;
import org.tongyuan.cases.report.ReportPage.Row;

/** The table of cases that outside systems handle, beside our own figures and never in them. */
@Component
class OutsideTables {

    private final OutsideTallies tallies;
    private final ReportNames names;

    OutsideTables(OutsideTallies tallies, ReportNames names) {
        this.tallies = tallies;
        this.names = names;
    }

    /** By agency, or by item when it is one agency's. */
    record Shown(String by, List<String> columns, List<Row> rows, Row sum, List<Definition> definitions) {}

    /** Null when narrowed to what only our own cases know, or when there is nothing to show. */
    @Nullable
    Shown of(Asked asked) {
        if (!OutsideTallies.knows(asked.filter())) {
            return null;
        }
        boolean byAgency = asked.filter().agency() == null;
        var lines = tallies.by(asked.filter(), asked.span());
        if (lines.isEmpty()) {
            return null;
        }
        var agencies = names.of(
                Dimension.AGENCY, lines.stream().map(OutsideTallies.Line::key).collect(Collectors.toSet()));
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var query = asked.query().with(byAgency ? ReportQuery.AGENCY : ReportQuery.ITEM, line.key());
            String name = byAgency ? agencies.getOrDefault(line.key(), line.key()) : line.itemName();
            rows.add(new Row(
                    name,
                    query.without(ReportQuery.BY, ReportQuery.PAGE).address("/reports") + "#outside",
                    cells(name, query, line)));
        }
        var sum = new OutsideTallies.Line(
                "",
                "",
                Arrays.stream(OutsideFigure.values())
                        .collect(Collectors.toMap(
                                f -> f,
                                f -> lines.stream()
                                        .mapToLong(l -> l.counts().getOrDefault(f, 0L))
                                        .sum())));
        return new Shown(
                byAgency ? "机关" : "事项",
                Arrays.stream(OutsideFigure.values()).map(OutsideFigure::label).toList(),
                rows,
                new Row("合计", null, cells("合计", asked.query(), sum)),
                OutsideFigure.definitions());
    }

    private static List<Cell> cells(String name, ReportQuery query, OutsideTallies.Line line) {
        return Arrays.stream(OutsideFigure.values())
                .map(figure -> {
                    long count = line.counts().getOrDefault(figure, 0L);
                    return new Cell(
                            name + " 外部" + figure.label(),
                            Unit.CASES.number(new Value(count, 1)),
                            count == 0 ? null : opening(query, figure),
                            count > 0 && figure.isFault());
                })
                .toList();
    }

    private static String opening(ReportQuery query, OutsideFigure figure) {
        return query.without(ReportQuery.BY, ReportQuery.CHART, ReportQuery.PAGE, ReportQuery.PART)
                .with(ReportQuery.FIGURE, figure.slug())
                .address("/reports/outside-cases");
    }
}
