package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.LegalBasis;

/** The relations that the figures of a report must keep (勾稽关系). */
@LegalBasis("国办公开办函〔2021〕30号, 附件")
final class Arithmetic {

    /** Which relation. */
    enum Relation {
        IN_AND_OUT("每一列：本年新收＋上年结转＝办理结果总计＋结转下年度"),
        ROW_SUM("每一行：各类申请人之和＝总计"),
        COLUMN_SUM("每一列：办理结果各行之和＝（七）总计"),
        REMEDY_SUM("复议、诉讼各项结果之和＝总计"),
        CARRIED("每一列：上年结转＝上一年度报告的结转下年度");

        private final String label;

        Relation(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One relation at one place: what stands left and right of the equals sign; {@code column} is that of the third table, else empty. */
    record Check(Relation relation, String at, String column, BigDecimal left, BigDecimal right) {

        public boolean holds() {
            return left.compareTo(right) == 0;
        }

        public String words() {
            return at + "：" + Values.text(left) + (holds() ? " ＝ " : " ≠ ") + Values.text(right);
        }
    }

    private Arithmetic() {}

    /** {@code before}: the report of the year before, null when there is none. */
    static List<Check> check(ReportFormat format, Values v, @Nullable Values before) {
        var checks = new ArrayList<Check>();
        for (String column : ReportFormat.columns()) {
            String at = RowNames.column(column);
            checks.add(new Check(
                    Relation.IN_AND_OUT,
                    at,
                    column,
                    v.number(Cell.NEW, column).add(v.number(Cell.CARRIED_IN, column)),
                    v.number(Cell.DONE, column).add(v.number(Cell.CARRIED_OUT, column))));
            checks.add(new Check(
                    Relation.COLUMN_SUM,
                    at,
                    column,
                    sum(Cell.OUTCOMES, row -> v.number(row, column)),
                    v.number(Cell.DONE, column)));
            if (before != null) {
                checks.add(new Check(
                        Relation.CARRIED,
                        at,
                        column,
                        v.number(Cell.CARRIED_IN, column),
                        before.number(Cell.CARRIED_OUT, column)));
            }
        }
        for (String row : format.rows()) {
            checks.add(new Check(
                    Relation.ROW_SUM,
                    RowNames.row(row),
                    "",
                    sum(Cell.KINDS, kind -> v.number(row, kind)),
                    v.number(row, Cell.TOTAL)));
        }
        for (var kind : RemedyCase.Kind.values()) {
            checks.add(new Check(
                    Relation.REMEDY_SUM,
                    kind.label(),
                    "",
                    sum(Cell.RESULTS, result -> v.number(Cell.remedies(kind.name(), result))),
                    v.number(Cell.remedies(kind.name(), Cell.TOTAL))));
        }
        return checks;
    }

    private static BigDecimal sum(List<String> over, Function<String, BigDecimal> of) {
        return over.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
