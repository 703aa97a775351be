package org.tongyuan.disclosure.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the 双公示 lists ask for and no case holds; all but the representative only of penalties.
 *
 * @param representative the legal representative of a body, empty when there is none
 * @param fine in yuan, null for none; so is {@code confiscated}
 * @param permits suspended or taken away, with their numbers
 * @param shownUntil the last day on which it is shown, null while not fixed
 */
record ResultDetail(
        String representative,
        List<PenaltyType> penalties,
        @Nullable BigDecimal fine,
        @Nullable BigDecimal confiscated,
        String permits,
        @Nullable LocalDate shownUntil,
        String enteredBy) {

    private static final int TEN_THOUSAND = 4;

    ResultDetail {
        penalties = List.copyOf(penalties);
    }

    public String penaltyLabels() {
        return penalties.stream().map(PenaltyType::label).collect(Collectors.joining("、"));
    }

    /** Ten thousands of yuan, as the lists count; empty for none. */
    static String inTenThousands(@Nullable BigDecimal yuan) {
        return yuan == null
                ? ""
                : yuan.movePointLeft(TEN_THOUSAND).stripTrailingZeros().toPlainString();
    }
}
