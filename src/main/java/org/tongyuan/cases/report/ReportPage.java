package org.tongyuan.cases.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything the page of statistics shows. */
record ReportPage(
        String scope,
        Period period,
        boolean running,
        Instant asOf,
        Map<String, String> errors,
        List<String> notes,
        List<Card> cards,
        List<CountRow> counts,
        Map<String, String> comparedWith,
        @Nullable MonthGrid month,
        List<TimeRow> times,
        Table table,
        OutsideTables.@Nullable Shown outside,
        List<Definition> definitions,
        Links links) {

    /** A number with the list it opens; no list where there is nothing to open. */
    record Cell(String label, String text, @Nullable String href, boolean late) {}

    /** How a figure stands against another period. */
    record Change(String label, String text) {}

    /** A rate, large; {@code percent} is the length of its bar from 0 to 100. */
    record Card(
            String slug,
            Cell cell,
            String detail,
            @Nullable String percent,
            @Nullable Cell leftOut,
            List<Change> changes) {}

    record CountRow(String slug, Cell now, List<String> before) {}

    /** A month as its weeks, beginning on Monday. */
    record MonthGrid(List<List<Day>> weeks, long busiest) {}

    /** A day of the month, null in {@code on} before the first and after the last; {@code rest} is null when that is not known. */
    record Day(
            @Nullable LocalDate on,
            @Nullable Boolean rest,
            boolean coming,
            @Nullable Cell received,
            @Nullable Cell decided,
            @Nullable Cell late,
            int receivedHeight,
            int decidedHeight) {}

    /** A month or day of a longer period. */
    record TimeRow(String label, String href, List<Cell> cells, int receivedWidth, int decidedWidth) {}

    /** Figures told apart; {@code bars} draw one of them. */
    record Table(
            Dimension by,
            List<String> columns,
            List<Row> rows,
            Row sum,
            long rowsInAll,
            Figure chart,
            List<Bar> bars,
            @Nullable String previous,
            @Nullable String next) {}

    record Row(String name, @Nullable String narrowed, List<Cell> cells) {}

    /** A bar from 0 to 100 and what it says. */
    record Bar(String name, String width, Cell cell) {}

    /** A choice, and whether it is the one shown. */
    record Link(String label, String href, boolean current) {}

    record Links(
            List<Link> kinds,
            Link previous,
            Link next,
            List<Link> dimensions,
            List<Link> charts,
            List<Link> marked,
            List<Link> narrowed) {}
}
