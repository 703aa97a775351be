package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.tongyuan.disclosure.request.ReportRow;

/** The main figures beside those of the year before. */
record Comparison(String label, String now, String before, String change) {

    static List<Comparison> of(Values now, Values before) {
        return Stream.of(
                        rows("新收申请", now, before, Cell.NEW),
                        rows("上年结转", now, before, Cell.CARRIED_IN),
                        rows("办结", now, before, Cell.DONE),
                        rows("其中予以公开、部分公开", now, before, ReportRow.GRANTED.name(), ReportRow.PARTLY_GRANTED.name()),
                        rows("其中不予公开", now, before, refusals()),
                        rows("结转下年度", now, before, Cell.CARRIED_OUT),
                        of("行政复议", remedies(now, true), remedies(before, true), "件"),
                        of("行政诉讼", remedies(now, false), remedies(before, false), "件"),
                        of("信息处理费", now.number(Cell.FEES), before.number(Cell.FEES), "元"))
                .toList();
    }

    private static String[] refusals() {
        return Stream.of(ReportRow.values())
                .filter(r -> r.group().equals(ReportRow.STATE_SECRET.group()))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static Comparison rows(String label, Values now, Values before, String... rows) {
        return of(label, sum(now, rows), sum(before, rows), "件");
    }

    private static BigDecimal sum(Values values, String... rows) {
        return Stream.of(rows).map(row -> values.number(row, Cell.TOTAL)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal remedies(Values values, boolean reconsideration) {
        return Stream.of(RemedyCase.Kind.values())
                .filter(kind -> (kind == RemedyCase.Kind.RECONSIDERATION) == reconsideration)
                .map(kind -> values.number(Cell.remedies(kind.name(), Cell.TOTAL)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Comparison of(String label, BigDecimal now, BigDecimal before, String unit) {
        BigDecimal by = now.subtract(before);
        String change =
                by.signum() == 0 ? "持平" : (by.signum() > 0 ? "增加 " : "减少 ") + Values.text(by.abs()) + " " + unit;
        return new Comparison(label, Values.text(now) + " " + unit, Values.text(before) + " " + unit, change);
    }
}
