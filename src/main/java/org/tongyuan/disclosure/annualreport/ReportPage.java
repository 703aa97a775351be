package org.tongyuan.disclosure.annualreport;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tongyuan.disclosure.annualreport.Arithmetic.Check;
import org.tongyuan.disclosure.annualreport.Arithmetic.Relation;
import org.tongyuan.platform.LegalTime;

/** A report as its pages show it. */
record ReportPage(
        String key,
        String agency,
        int year,
        String formatBasis,
        @Nullable String formatNote,
        String state,
        String tone,
        LocalDate dueOn,
        String left,
        boolean late,
        List<ShownSection> sections,
        ReportTables tables,
        List<Checked> checks,
        int failing,
        List<Named> unknown,
        List<Comparison> comparison,
        List<Changed> changes,
        List<Named> byHand,
        @Nullable LocalDate publishedOn) {

    /** A section with its text in parts, or with a table. */
    record ShownSection(String heading, int table, List<Text> parts) {}

    /** A part of the text; {@code drafted}: as the figures wrote it. */
    record Text(String id, String heading, String body, boolean drafted) {}

    /** One kind of relation: at how many places it was looked at, and where it does not hold. */
    record Checked(String label, int places, List<String> broken, boolean compared) {}

    /** A cell with what there is to say of it. */
    record Named(String key, String label, String text) {}

    /** A figure that the records now give otherwise. */
    record Changed(String key, String label, String published, String now) {}

    static ReportPage of(Reading read, LocalDate due, LegalTime time) {
        var format = read.format();
        Values values = read.values();
        var report = read.report();
        LocalDate published = report == null ? null : report.publishedOn();
        LocalDate today = time.today();
        return new ReportPage(
                read.reporter().key(),
                read.reporter().name(),
                read.year().year(),
                format.basis(),
                format.known() ? null : format.note(),
                read.state().label(),
                read.state().tone(),
                due,
                left(due, published, today),
                (published == null ? today : published).isAfter(due),
                sections(read),
                ReportTables.of(format, values),
                checks(read),
                read.failing().size(),
                read.unknown().stream()
                        .map(c -> new Named(c.key(), RowNames.of(format, c), ""))
                        .toList(),
                read.before() == null ? List.of() : Comparison.of(values, read.before()),
                changes(read),
                byHand(read),
                published);
    }

    private static String left(LocalDate due, @Nullable LocalDate published, LocalDate today) {
        if (published != null) {
            return published.isAfter(due) ? "逾期 " + ChronoUnit.DAYS.between(due, published) + " 天公布" : "按期公布";
        }
        long days = ChronoUnit.DAYS.between(today, due);
        return days == 0 ? "今天到期" : days > 0 ? "还剩 " + days + " 天" : "已逾期 " + -days + " 天";
    }

    private static List<ShownSection> sections(Reading read) {
        return read.format().sections().stream()
                .map(s -> new ShownSection(
                        s.heading(),
                        Objects.requireNonNullElse(s.table(), 0),
                        s.parts().stream()
                                .map(p -> new Text(
                                        p.id(),
                                        s.parts().size() > 1 ? p.title() : "",
                                        read.text(p.id()),
                                        !read.written().containsKey(p.id())))
                                .toList()))
                .toList();
    }

    private static List<Checked> checks(Reading read) {
        List<Check> all = read.checks();
        return Arrays.stream(Relation.values())
                .map(relation -> {
                    var of = all.stream().filter(c -> c.relation() == relation).toList();
                    return new Checked(
                            relation.label(),
                            of.size(),
                            of.stream()
                                    .filter(c -> !c.holds())
                                    .map(c -> explained(c, read.explanation(c)))
                                    .toList(),
                            !of.isEmpty());
                })
                .toList();
    }

    private static String explained(Check check, @Nullable String why) {
        return check.words() + (why == null ? "" : "（已说明：" + why + "）");
    }

    private static List<Changed> changes(Reading read) {
        return read.changedSince().stream()
                .map(cell -> new Changed(
                        cell.key(),
                        RowNames.of(read.format(), cell),
                        Values.text(read.values().computed(cell)),
                        Values.text(read.now().computed(cell))))
                .toList();
    }

    /** Figures that stand in the place of counted ones, each with its reason. */
    private static List<Named> byHand(Reading read) {
        Values v = read.values();
        return read.format().cells().stream()
                .filter(c -> v.reason(c) != null)
                .map(c -> new Named(
                        c.key(),
                        RowNames.of(read.format(), c) + "：" + v.text(c)
                                + (v.computed(c) == null ? "" : "（系统计算 " + Values.text(v.computed(c)) + "）"),
                        Objects.requireNonNullElse(v.reason(c), "")))
                .toList();
    }
}
