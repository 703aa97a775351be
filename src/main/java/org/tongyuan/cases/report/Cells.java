package org.tongyuan.cases.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.cases.report.ReportPage.Card;
import org.tongyuan.cases.report.ReportPage.Cell;
import org.tongyuan.cases.report.ReportPage.Change;

/** Writes figures as cells that open the cases behind them. */
final class Cells {

    private Cells() {}

    /** A figure with its unit. */
    static Cell full(Figure figure, Tally tally, ReportQuery query) {
        return cell(figure, figure.unit().text(figure.value(tally)), tally, query);
    }

    /** A figure under a heading that says its unit. */
    static Cell bare(Figure figure, Tally tally, ReportQuery query) {
        return cell(figure, figure.unit().number(figure.value(tally)), tally, query);
    }

    private static Cell cell(Figure figure, String text, Tally tally, ReportQuery query) {
        boolean something = Part.WHOLE.cases(figure).count(tally) > 0;
        String href = something ? query.opening(figure, Part.WHOLE) : null;
        return new Cell(figure.label(), text, href, figure.isFault() && something);
    }

    static Card card(Figure figure, Tally now, ReportQuery query, List<Change> changes) {
        var value = figure.value(now);
        boolean percent = figure.unit() == Unit.PERCENT;
        return new Card(
                figure.slug(),
                full(figure, now, query),
                detail(figure, value),
                percent ? width(value) : null,
                leftOut(figure, now, query),
                changes);
    }

    /** The division itself, so that everybody can do it again. */
    static String detail(Figure figure, Value value) {
        String whole = Unit.CASES.number(new Value(value.denominator(), 1));
        String part = Unit.CASES.number(new Value(value.numerator(), 1));
        return switch (figure.formula()) {
            case Formula.Count count -> "";
            case Formula.Share share -> part + " 件 ÷ " + whole + " 件";
            case Formula.Mean mean -> part + " 次 ÷ " + whole + " 件";
            case Formula.Reduction cut -> "减少 " + part + " 日 ÷ " + whole + " 日";
        };
    }

    private static @Nullable Cell leftOut(Figure figure, Tally now, ReportQuery query) {
        if (!Part.of(figure).contains(Part.OUT)) {
            return null;
        }
        long count = Part.OUT.cases(figure).count(now);
        return count == 0
                ? null
                : new Cell(
                        Part.OUT.label(), Unit.CASES.text(new Value(count, 1)), query.opening(figure, Part.OUT), false);
    }

    static List<Change> changes(Figure figure, Tally now, List<Compared> others) {
        var changes = new ArrayList<Change>();
        for (Compared other : others) {
            changes.add(
                    new Change(other.label(), figure.unit().change(figure.value(now), figure.value(other.tally()))));
        }
        return changes;
    }

    /** Another period's count and what it is called. */
    record Compared(String label, Tally tally) {}

    /** The length of a bar: a share of a hundred, never out of it. */
    static String width(Value value) {
        return value.exact()
                .map(exact -> exact.multiply(BigDecimal.valueOf(100))
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.valueOf(100))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString())
                .orElse("0");
    }
}
