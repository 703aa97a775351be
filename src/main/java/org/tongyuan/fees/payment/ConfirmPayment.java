package org.tongyuan.fees.payment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.fees.PaymentGateway.Notice;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.fees.payment.OnlineOrders.OnlineOrder;
import org.tongyuan.fees.payment.OnlineOrders.State;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.UseCase;

/**
 * Takes what the gateway says of a payment, by its notice or because it was asked. The same transaction is booked once, however often
 * it is told; what is wrong is kept and changes nothing.
 */
@UseCase
public class ConfirmPayment {

    private static final Actor GATEWAY = Actor.system("payment-gateway");
    private static final String ASKED = "（主动查询）";

    private final Gateways gateways;
    private final OnlineOrders orders;
    private final Payments payments;
    private final FeeDemands demands;
    private final BookPayment booking;
    private final About about;

    /** What an inquiry needs besides. */
    @Component
    record About(FeeDesk desk, FeeTrail trail) {}

    ConfirmPayment(
            Gateways gateways,
            OnlineOrders orders,
            Payments payments,
            FeeDemands demands,
            BookPayment booking,
            About about) {
        this.gateways = gateways;
        this.orders = orders;
        this.payments = payments;
        this.demands = demands;
        this.booking = booking;
        this.about = about;
    }

    /** {@code body} exactly as it came: the signature is over its bytes. */
    @Transactional
    public NoticeOutcome receive(String body, String signature) {
        var notice = gateways.require().verify(body, signature);
        if (notice.isEmpty()) {
            orders.keep(null, NoticeOutcome.BAD_SIGNATURE, body, about.trail().now());
            return NoticeOutcome.BAD_SIGNATURE;
        }
        return settle(notice.get(), body);
    }

    /** Asks the gateway what became of the orders that still wait; for a payer whose notice has not come. */
    @Transactional
    public void ask(String number, SignedIn who) {
        var d = about.desk().seen(number, who);
        var gateway = gateways.require();
        for (OnlineOrder order : orders.open(d.head().id())) {
            gateway.query(order.number()).ifPresent(told -> settle(told, ASKED));
        }
    }

    private NoticeOutcome settle(Notice notice, String body) {
        NoticeOutcome outcome = orders.lock(notice.orderNumber())
                .map(order -> settle(notice, order))
                .orElse(NoticeOutcome.UNKNOWN_ORDER);
        orders.keep(notice, outcome, body, about.trail().now());
        return outcome;
    }

    /** The order is locked: a second notice at the same time waits, and finds the payment. */
    private NoticeOutcome settle(Notice notice, OnlineOrder order) {
        if (!notice.paid()) {
            if (order.state() == State.OPEN) {
                orders.mark(order, State.FAILED);
            }
            return NoticeOutcome.FAILED;
        }
        if (notice.amount().compareTo(order.amount()) != 0) {
            return NoticeOutcome.WRONG_AMOUNT;
        }
        if (payments.byTransaction(PayChannel.ONLINE, notice.transactionNumber())
                .isPresent()) {
            return NoticeOutcome.REPEATED;
        }
        booking.book(
                demands.lock(order.demandId()),
                new BookPayment.Came(PayChannel.ONLINE, order.amount(), notice.transactionNumber(), null, null),
                GATEWAY);
        orders.mark(order, State.PAID);
        return NoticeOutcome.BOOKED;
    }
}
