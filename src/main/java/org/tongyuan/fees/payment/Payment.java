package org.tongyuan.fees.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.fees.books.Booking;
import org.tongyuan.fees.books.PayChannel;

/**
 * Money that came in for a demand.
 *
 * @param transaction the gateway's number, or that on the slip of the terminal; null for cash
 * @param cashierId the account of who took it, null when it was paid online
 * @param bookedOn the legal day of the books on which it counts
 * @param held why it settles nothing and is to be given back; null when it settles the demand
 */
public record Payment(
        UUID id,
        UUID demandId,
        PayChannel channel,
        BigDecimal amount,
        @Nullable String transaction,
        @Nullable String cashierId,
        @Nullable String cashierName,
        Instant paidAt,
        LocalDate bookedOn,
        @Nullable Held held,
        String receiptNumber) {

    /** Why a payment is to be given back. */
    public enum Held {
        WITHDRAWN("缴费通知已撤回"),
        SECOND("重复缴费");

        private final String label;

        Held(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Booking.Way way() {
        return new Booking.Way(channel, cashierId);
    }
}
