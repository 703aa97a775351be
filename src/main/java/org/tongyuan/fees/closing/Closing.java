package org.tongyuan.fees.closing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.fees.books.PayChannel;

/**
 * A closed day (日结) of a cashier, or of the whole hall.
 *
 * @param cashierId null for the hall
 * @param explanation of the differences, null when there are none
 */
record Closing(
        UUID id,
        String number,
        LocalDate day,
        @Nullable String cashierId,
        @Nullable String cashierName,
        Instant closedAt,
        String closedBy,
        String closedByName,
        @Nullable String explanation,
        List<Line> lines,
        List<Transfer> transfers,
        List<Difference> differences) {

    /** What a channel should hold and what it was found to hold, in yuan. */
    record Line(PayChannel channel, BigDecimal expected, BigDecimal counted) {

        public BigDecimal difference() {
            return counted.subtract(expected);
        }
    }

    /** What went to the treasury account of an agency; negative when more was given back than taken. */
    record Transfer(UUID agency, BigDecimal amount) {}

    /** Where the gateway's statement and the books differ. */
    record Difference(String reference, Side side, BigDecimal amount) {}

    /** What is wrong with one of the gateway's numbers. */
    enum Side {
        GATEWAY_ONLY("支付机构有，账上没有"),
        BOOKS_ONLY("账上有，支付机构没有"),
        AMOUNT("金额不一致");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean isOfHall() {
        return cashierId == null;
    }

    public BigDecimal transferred() {
        return transfers.stream().map(Transfer::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static boolean balances(List<Line> lines, List<Difference> differences) {
        return differences.isEmpty()
                && lines.stream().allMatch(l -> l.difference().signum() == 0);
    }
}
