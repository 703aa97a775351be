package org.tongyuan.cases.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A figure before it is rounded: numerator and denominator. Without a denominator there is no figure, which is not the same as zero. */
record Value(long numerator, long denominator) {

    private static final int EXACT = 12;

    /** Rounded half up to so many places; empty when there is nothing to divide by. */
    Optional<BigDecimal> rounded(int factor, int places) {
        return exact().map(value -> value.multiply(BigDecimal.valueOf(factor)).setScale(places, RoundingMode.HALF_UP));
    }

    Optional<BigDecimal> exact() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), EXACT, RoundingMode.HALF_UP));
    }
}
