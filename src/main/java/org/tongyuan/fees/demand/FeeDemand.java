package org.tongyuan.fees.demand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongyuan.platform.RuleBroken;

/** A fee that a case owes (缴费通知书). It pauses no limit of the case. Days are legal days. */
public record FeeDemand(
        Head head,
        Charge charge,
        State state,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate paidOn,
        @Nullable Withdrawal withdrawal,
        int version) {

    /** What never changes; {@code payerId} is the applicant. */
    public record Head(
            UUID id,
            String number,
            UUID caseId,
            String caseNumber,
            UUID itemVersionId,
            String itemCode,
            String itemName,
            UUID agencyId,
            String regionCode,
            UUID payerId,
            UUID letterId,
            LocalDate demandedOn,
            String demandedBy,
            String demandedByName) {}

    /** Taken back before it was paid. */
    public record Withdrawal(LocalDate on, String by, String reason) {}

    /** Where a demand stands. What was given back of a payment is told by its refunds. */
    public enum State {
        UNPAID("待缴费", "warn"),
        PAID("已缴费", "good"),
        /** Nothing is owed, by an exemption of the list. */
        WAIVED("免收", "good"),
        WITHDRAWN("已撤回", "neutral");

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

    public static FeeDemand of(Head head, Charge charge, @Nullable LocalDate dueOn) {
        boolean nothing = charge.amount().signum() == 0;
        return new FeeDemand(
                head, charge, nothing ? State.WAIVED : State.UNPAID, nothing ? null : dueOn, null, null, 0);
    }

    public BigDecimal amount() {
        return charge.amount();
    }

    public boolean isUnpaid() {
        return state == State.UNPAID;
    }

    public boolean isLate(LocalDate today) {
        return isUnpaid() && dueOn != null && today.isAfter(dueOn);
    }

    public void mustBeUnpaid() {
        if (state != State.UNPAID) {
            throw new RuleBroken("fees.demand.state", head.number(), state.label());
        }
    }

    public FeeDemand paid(LocalDate on) {
        mustBeUnpaid();
        return new FeeDemand(head, charge, State.PAID, dueOn, on, null, version);
    }

    FeeDemand withdrawn(Withdrawal how) {
        mustBeUnpaid();
        return new FeeDemand(head, charge, State.WITHDRAWN, dueOn, null, how, version);
    }

    FeeDemand due(LocalDate on) {
        return new FeeDemand(head, charge, state, on, paidOn, withdrawal, version);
    }
}
