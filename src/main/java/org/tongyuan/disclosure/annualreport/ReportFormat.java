package org.tongyuan.disclosure.annualreport;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.request.ReportRow;
import org.tongyuan.platform.LegalBasis;
import org.tongyuan.platform.RuleBroken;

/**
 * A version of the prescribed format.
 *
 * @param from the first year it is used for
 * @param known whether its text was read; a report in another layout than the prescribed one is not to be published
 */
@LegalBasis("政府信息公开条例, art. 50")
record ReportFormat(
        String version,
        String basis,
        int from,
        boolean known,
        String note,
        List<Section> sections,
        List<Proactive> proactive,
        List<ReportRow> outcomes) {

    /** A section of text in parts, or with the table of this number. */
    record Section(String number, String title, @Nullable Integer table, List<Part> parts) {

        public String heading() {
            return number + "、" + title;
        }
    }

    /** A part of a section's text. */
    record Part(String id, String title) {}

    /** A block of the second table: the item of art. 20, its columns and rows. */
    record Proactive(String item, List<String> columns, List<Line> rows) {}

    /** A row of the second table. */
    record Line(String label, List<Cell> cells) {}

    void mustBeKnown() {
        if (!known) {
            throw new RuleBroken("annual-report.format-unknown");
        }
    }

    List<Part> parts() {
        return sections.stream().flatMap(s -> s.parts().stream()).toList();
    }

    /** Every cell, in the order of the tables. */
    Set<Cell> cells() {
        var cells = new LinkedHashSet<Cell>();
        proactive.forEach(block -> block.rows().forEach(line -> cells.addAll(line.cells())));
        rows().forEach(row -> columns().forEach(column -> cells.add(Cell.requests(row, column))));
        for (var kind : RemedyCase.Kind.values()) {
            Cell.RESULTS.forEach(result -> cells.add(Cell.remedies(kind.name(), result)));
            cells.add(Cell.remedies(kind.name(), Cell.TOTAL));
        }
        cells.add(Cell.FEES);
        return cells;
    }

    /** Rows of the third table from top to bottom. */
    List<String> rows() {
        return Stream.of(
                        Stream.of(Cell.NEW, Cell.CARRIED_IN),
                        outcomes.stream().map(Enum::name),
                        Stream.of(Cell.DONE, Cell.CARRIED_OUT))
                .flatMap(s -> s)
                .toList();
    }

    /** Columns of the third table from left to right. */
    static List<String> columns() {
        return Stream.concat(Cell.KINDS.stream(), Stream.of(Cell.TOTAL)).toList();
    }
}
