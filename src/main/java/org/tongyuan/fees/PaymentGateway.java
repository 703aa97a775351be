package org.tongyuan.fees;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Takes payments of the payer's browser for us. An implementation for a provider replaces the one of the demonstration. A payment
 * counts only by a notice that {@link #verify} accepts or by what {@link #query} says, never because a browser comes back. Amounts in
 * yuan.
 */
public interface PaymentGateway {

    /** The header in which the notice's signature stands. */
    String SIGNATURE = "Notice-Signature";

    /** Whether no money moves; production does not start with such a one. */
    boolean isTest();

    /** Opens an order and gives the address to which the payer goes; the same order again gives the same address. */
    String open(Order order);

    /** What became of an order; empty while nothing has. */
    Optional<Notice> query(String orderNumber);

    /** Gives back; the same refund again does nothing more. Returns the gateway's reference. */
    String refund(Refund refund) throws GatewayRefused;

    /** What a notice says, when its signature over exactly this text is right. */
    Optional<Notice> verify(String body, String signature);

    /** Every payment (positive, by transaction number) and refund (negative, by our number) of these days, both included. */
    List<Line> statement(LocalDate from, LocalDate to);

    /** What is to be paid; {@code returnTo} is where the browser goes afterwards, whatever happened. */
    record Order(String number, BigDecimal amount, String subject, String returnTo) {}

    /** {@code paid} false: the payment failed. */
    record Notice(String orderNumber, String transactionNumber, BigDecimal amount, boolean paid) {}

    /** {@code number} is ours and makes the refund one, however often it is asked for. */
    record Refund(String number, String transactionNumber, BigDecimal amount) {}

    /** A line of the gateway's statement. */
    record Line(String number, BigDecimal amount, LocalDate on) {}

    /** The gateway does not do it. */
    class GatewayRefused extends Exception {
        private static final long serialVersionUID = 1L;

        public GatewayRefused(String message) {
            super(message);
        }
    }
}
