package org.tongyuan.fees.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongyuan.accounts.Person;
import org.tongyuan.agencies.Agency;
import org.tongyuan.documents.Letter;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.payment.Payment;
import org.tongyuan.fees.refund.Refund;

/** A demand with what belongs to it. */
public record FeeView(
        FeeDemand of, Agency agency, Person payer, Letter letter, List<Paid> payments, List<Happened> history) {

    /** A payment; {@code left} is what can still be asked back of it. */
    public record Paid(Payment of, List<Refund> refunds, BigDecimal left) {}

    /** What happened, by whom as far as staff did it. */
    public record Happened(String act, Instant at, @Nullable String by) {}

    public BigDecimal refunded() {
        return payments.stream()
                .flatMap(p -> p.refunds().stream())
                .filter(r -> r.state() == Refund.State.PAID)
                .map(Refund::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Payments of which something can be asked back. */
    public List<Paid> refundable() {
        return payments.stream().filter(p -> p.left().signum() > 0).toList();
    }
}
