package org.tongyuan.cases.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.tongyuan.platform.RuleBroken;

/** The result of a sheet: points of a hundred, with one decimal; what does not apply is left out of the total. */
record Score(BigDecimal points, boolean vetoed) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of lines that are all marked. */
    static Score of(Collection<SheetLine> lines) {
        int got = 0;
        int possible = 0;
        boolean vetoed = false;
        for (SheetLine line : lines) {
            var mark = line.mark();
            if (mark != null && mark.outcome() != Outcome.NOT_APPLICABLE) {
                got += mark.points();
                possible += line.of().weight();
                vetoed |= line.isVetoed();
            }
        }
        if (possible == 0) {
            throw new RuleBroken("case.review.nothing");
        }
        return new Score(
                HUNDRED.multiply(BigDecimal.valueOf(got)).divide(BigDecimal.valueOf(possible), 1, RoundingMode.HALF_UP),
                vetoed);
    }
}
