package org.tongyuan.disclosure.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an agency got for one indicator: so many good of so many, and points of the indicator's weight. */
record Score(
        UUID agencyId,
        Indicator indicator,
        int good,
        int counted,
        @Nullable BigDecimal adjusted) {

    private static final int PLACES = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What was given after an objection, or what the records give; null when there was no occasion. */
    public @Nullable BigDecimal points() {
        if (adjusted != null) {
            return adjusted;
        }
        return counted == 0
                ? null
                : BigDecimal.valueOf((long) indicator.weight() * good)
                        .divide(BigDecimal.valueOf(counted), PLACES, RoundingMode.HALF_UP);
    }

    /** Scaled to 100 over the indicators for which there was occasion; null when there was none for any. */
    static @Nullable BigDecimal total(Collection<Score> scores) {
        BigDecimal points = BigDecimal.ZERO;
        int weights = 0;
        for (Score score : scores) {
            BigDecimal one = score.points();
            if (one != null) {
                points = points.add(one);
                weights += score.indicator().weight();
            }
        }
        return weights == 0
                ? null
                : points.multiply(HUNDRED).divide(BigDecimal.valueOf(weights), PLACES, RoundingMode.HALF_UP);
    }
}
