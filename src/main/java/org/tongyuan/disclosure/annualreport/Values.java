package org.tongyuan.disclosure.annualreport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a report, as they are now or as they were published. */
interface Values {

    /** What is reported: the correction, else what was counted; null when nobody knows yet. */
    @Nullable
    BigDecimal value(Cell cell);

    /** What the records give; null when the product cannot count it. */
    @Nullable
    BigDecimal computed(Cell cell);

    /** Why it was written by hand, or where it comes from; null when it was not. */
    @Nullable
    String reason(Cell cell);

    default BigDecimal number(Cell cell) {
        BigDecimal value = value(cell);
        return value == null ? BigDecimal.ZERO : value;
    }

    default BigDecimal number(String row, String column) {
        return number(Cell.requests(row, column));
    }

    /** As it is printed: without needless zeros, nothing for what is not known. */
    default String text(Cell cell) {
        return text(value(cell));
    }

    static String text(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** Cells whose count in the records is another one here than there. */
    default List<Cell> differing(Values there, Iterable<Cell> cells) {
        var differing = new ArrayList<Cell>();
        for (Cell cell : cells) {
            if (!text(computed(cell)).equals(text(there.computed(cell)))) {
                differing.add(cell);
            }
        }
        return differing;
    }
}
