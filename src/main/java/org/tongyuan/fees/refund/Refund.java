package org.tongyuan.fees.refund;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.fees.payment.Payment;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.RuleBroken;

/** Money to be given back: asked for, decided by somebody else, paid through the channel by which it came. Days are legal days. */
public record Refund(
        UUID id,
        String number,
        UUID paymentId,
        UUID demandId,
        BigDecimal amount,
        String reason,
        LocalDate askedOn,
        Actor askedBy,
        @Nullable String askedByName,
        State state,
        @Nullable Decision decision,
        @Nullable Paid paid) {

    /** Where a refund stands. */
    public enum State {
        ASKED("待复核", "warn"),
        REFUSED("不予退款", "neutral"),
        APPROVED("待付款", "info"),
        PAID("已退款", "good");

        private final String label;
        private final String tone;

        State(String label, String tone) {
            this.label = label;
            this.tone = tone;
        }

        public String label() {
            return label;
        }

        public String tone() {
            return tone;
        }
    }

    /** Who decided; {@code refusal} says why not. */
    public record Decision(
            LocalDate on, String by, String name, @Nullable String refusal) {}

    /**
     * How it was paid.
     *
     * @param bookedOn the day of the books
     * @param reference the gateway's or the terminal's number, null for cash
     */
    public record Paid(
            LocalDate on,
            LocalDate bookedOn,
            String by,
            String name,
            @Nullable String reference) {}

    private void mustBe(State wanted) {
        if (state != wanted) {
            throw new RuleBroken("fees.refund.state", number, state.label());
        }
    }

    /** Neither who asked nor who took the money. */
    void mustBeDecidedByAnother(String officer, Payment payment) {
        mustBe(State.ASKED);
        if (officer.equals(askedBy.id()) || officer.equals(payment.cashierId())) {
            throw new NotAllowed("FEE_REFUND", "fees.refund.another");
        }
    }

    Refund decided(Decision how) {
        mustBe(State.ASKED);
        return new Refund(
                id,
                number,
                paymentId,
                demandId,
                amount,
                reason,
                askedOn,
                askedBy,
                askedByName,
                how.refusal() == null ? State.APPROVED : State.REFUSED,
                how,
                null);
    }

    Refund paid(Paid how) {
        mustBe(State.APPROVED);
        return new Refund(
                id,
                number,
                paymentId,
                demandId,
                amount,
                reason,
                askedOn,
                askedBy,
                askedByName,
                State.PAID,
                decision,
                how);
    }

    /** What can still be asked of a payment is never more than what came and has not been asked for. */
    static void mustFit(BigDecimal amount, BigDecimal left) {
        if (amount.signum() <= 0 || amount.stripTrailingZeros().scale() > 2) {
            throw new RuleBroken("fees.refund.amount");
        }
        if (amount.compareTo(left) > 0) {
            throw new RuleBroken("fees.refund.too-much", left.toPlainString());
        }
    }
}
