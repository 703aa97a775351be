package org.tongyuan.fees.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.Booking;
import org.tongyuan.fees.books.Ledger;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.Amounts;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.fees.payment.Payment.Held;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.LegalBasis;

/** Books money that has come in: it settles an unpaid demand; what nobody owes is held and given back. */
@Component
class BookPayment {

    private final FeeDemands demands;
    private final Payments payments;
    private final BookDays days;
    private final Ledger ledger;
    private final FeeTrail trail;
    private final Telling telling;

    /** Whoever is told. */
    @Component
    record Telling(FeeDesk desk, ApplicationEventPublisher events) {}

    /** How it came; {@code cashierId} null online. */
    record Came(
            PayChannel channel,
            BigDecimal amount,
            @Nullable String transaction,
            @Nullable String cashierId,
            @Nullable String cashierName) {}

    BookPayment(FeeDemands demands, Payments payments, BookDays days, Ledger ledger, FeeTrail trail, Telling telling) {
        this.demands = demands;
        this.payments = payments;
        this.days = days;
        this.ledger = ledger;
        this.trail = trail;
        this.telling = telling;
    }

    /** The demand is locked. */
    @LegalBasis("行政许可法, art. 59")
    Payment book(FeeDemand d, Came came, Actor actor) {
        LocalDate day = days.open(came.cashierId());
        LocalDate today = trail.time().today();
        Held held = switch (d.state()) {
            case UNPAID -> null;
            case PAID, WAIVED -> Held.SECOND;
            case WITHDRAWN -> Held.WITHDRAWN;
        };
        if (held == null) {
            demands.save(d.paid(today), trail.now());
        }
        var head = d.head();
        var payment = new Payment(
                Ids.next(),
                head.id(),
                came.channel(),
                came.amount(),
                came.transaction(),
                came.cashierId(),
                came.cashierName(),
                trail.now(),
                day,
                held,
                telling.desk().nextNumber("SJ", head.regionCode(), today));
        payments.insert(payment);
        ledger.book(
                held == null
                        ? Booking.settled(head.agencyId(), payment.way(), payment.amount())
                        : Booking.held(head.agencyId(), payment.way(), payment.amount()),
                day,
                Ledger.Of.payment(head.id(), payment.id()));
        record(d, payment, actor);
        return payment;
    }

    private void record(FeeDemand d, Payment payment, Actor actor) {
        var details = new LinkedHashMap<String, String>();
        details.put("number", d.head().number());
        details.put("receipt", payment.receiptNumber());
        details.put("channel", payment.channel().name());
        details.put("yuan", payment.amount().toPlainString());
        var held = payment.held();
        trail.record(held == null ? "FEE_PAID" : "FEE_PAID_NOT_OWED", d.head().id(), actor, details);
        String sum = Amounts.words(payment.amount());
        if (held == null) {
            telling.desk()
                    .tellPayer(
                            d,
                            "已收到缴费 " + sum,
                            "收据号 " + payment.receiptNumber() + "，" + d.charge().name() + "。");
        } else {
            telling.desk().tellPayer(d, "多缴的 " + sum + " 将退还", held.label() + "，审核后原路退还，不用您申请。");
            telling.events().publishEvent(new MoneyHeld(payment, held));
        }
    }
}
