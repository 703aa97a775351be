package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Figures as they are now: counted by cell (without sums), and those written by hand. A sum follows its parts unless it was corrected. */
record Figures(Map<Cell, BigDecimal> counted, Map<Cell, ByHand> byHand) implements Values {

    /**
     * A figure written by hand.
     *
     * @param computed what the records gave then
     */
    record ByHand(
            String cell, BigDecimal value, @Nullable BigDecimal computed, String reason, String byName, Instant at) {}

    @Override
    public @Nullable BigDecimal value(Cell cell) {
        ByHand written = byHand.get(cell);
        if (written != null) {
            return written.value();
        }
        return cell.parts().isEmpty() ? counted.get(cell) : sum(cell, this::value);
    }

    @Override
    public @Nullable BigDecimal computed(Cell cell) {
        return cell.parts().isEmpty() ? counted.get(cell) : sum(cell, this::computed);
    }

    @Override
    public @Nullable String reason(Cell cell) {
        ByHand written = byHand.get(cell);
        return written == null ? null : written.reason();
    }

    private static BigDecimal sum(Cell cell, Function<Cell, @Nullable BigDecimal> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell part : cell.parts()) {
            BigDecimal value = of.apply(part);
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }
}
