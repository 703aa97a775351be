package org.tongyuan.disclosure.annualreport;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tongyuan.disclosure.request.ReportRow;

/** The tables of a report as they are shown and printed. */
record ReportTables(List<Block> proactive, List<Group> requests, List<Line> remedies) {

    /** A block of the second table with its own columns. */
    record Block(String item, List<String> columns, List<Line> rows) {}

    /** Rows of the third table under one heading; those of the first rows have none. */
    record Group(String heading, List<Line> rows) {}

    /** A row; {@code sum} stands out. */
    record Line(String label, boolean sum, List<Box> boxes) {}

    /**
     * A cell.
     *
     * @param column its column's name, for lists on small screens
     * @param text empty when the figure is not known
     */
    record Box(String key, String column, String text, boolean byHand) {}

    static ReportTables of(ReportFormat format, Values v) {
        return new ReportTables(
                format.proactive().stream()
                        .map(block -> new Block(
                                block.item(),
                                block.columns(),
                                block.rows().stream()
                                        .map(line -> proactive(block, line, v))
                                        .toList()))
                        .toList(),
                requests(format, v),
                Stream.of(RemedyCase.Kind.values())
                        .map(kind -> remedies(kind, v))
                        .toList());
    }

    /** Columns of the fourth table. */
    static List<String> results() {
        return Stream.concat(Cell.RESULTS.stream(), Stream.of(Cell.TOTAL))
                .map(RemedyCase::column)
                .toList();
    }

    private static Line proactive(ReportFormat.Proactive block, ReportFormat.Line line, Values v) {
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < line.cells().size(); i++) {
            boxes.add(box(line.cells().get(i), block.columns().get(i), v));
        }
        return new Line(line.label(), false, boxes);
    }

    private static List<Group> requests(ReportFormat format, Values v) {
        var groups = new ArrayList<Group>();
        groups.add(new Group("", List.of(row(Cell.NEW, v), row(Cell.CARRIED_IN, v))));
        String heading = "三、本年度办理结果";
        var rows = new ArrayList<Line>();
        for (ReportRow outcome : format.outcomes()) {
            String own = RowNames.standsAlone(outcome) ? "三、本年度办理结果" : outcome.group();
            if (!own.equals(heading)) {
                groups.add(new Group(heading, List.copyOf(rows)));
                rows.clear();
                heading = own;
            }
            rows.add(row(outcome.name(), v));
        }
        groups.add(new Group(heading, List.copyOf(rows)));
        groups.add(new Group("", List.of(row(Cell.DONE, v), row(Cell.CARRIED_OUT, v))));
        return groups;
    }

    private static Line row(String row, Values v) {
        return new Line(
                RowNames.row(row),
                !Cell.OUTCOMES.contains(row),
                ReportFormat.columns().stream()
                        .map(column -> box(Cell.requests(row, column), RowNames.column(column), v))
                        .toList());
    }

    private static Line remedies(RemedyCase.Kind kind, Values v) {
        return new Line(
                kind.label(),
                false,
                Stream.concat(Cell.RESULTS.stream(), Stream.of(Cell.TOTAL))
                        .map(result -> box(Cell.remedies(kind.name(), result), RemedyCase.column(result), v))
                        .toList());
    }

    private static Box box(Cell cell, String column, Values v) {
        return new Box(cell.key(), column, v.text(cell), v.reason(cell) != null);
    }
}
