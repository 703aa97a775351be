package org.tongyuan.fees.refund;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.fees.PaymentGateway;
import org.tongyuan.fees.books.BookDays;
import org.tongyuan.fees.books.Booking;
import org.tongyuan.fees.books.Ledger;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.Amounts;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.fees.payment.Gateways;
import org.tongyuan.fees.payment.Payment;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Decides a refund and pays it: one that came online goes back at once, any other through a cashier. */
@UseCase
class DecideRefund {

    private final FeeDemands demands;
    private final Payments payments;
    private final Refunds refunds;
    private final FeeDesk desk;
    private final FeeTrail trail;
    private final Money money;

    /** Where money is booked, and the gateway through which it goes. */
    @Component
    record Money(Gateways gateways, Ledger ledger, BookDays days) {}

    DecideRefund(FeeDemands demands, Payments payments, Refunds refunds, FeeDesk desk, FeeTrail trail, Money money) {
        this.demands = demands;
        this.payments = payments;
        this.refunds = refunds;
        this.desk = desk;
        this.trail = trail;
        this.money = money;
    }

    /** A refund with what it belongs to, its demand locked. */
    private record Open(Refund refund, Payment payment, FeeDemand demand) {}

    private Open lock(String number) {
        // The demand's row is the lock of all that belongs to it: what is read after it is as it is now.
        var d = demands.lock(refunds.require(number).demandId());
        var refund = refunds.require(number);
        return new Open(refund, payments.require(refund.paymentId()), d);
    }

    @Transactional
    Refund approve(String number, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.FEE_REFUND);
        var open = lock(number);
        open.refund().mustBeDecidedByAnother(officer.accountId().toString(), open.payment());
        var approved = open.refund().decided(decision(officer, null));
        if (open.payment().channel() != PayChannel.ONLINE) {
            refunds.save(approved);
            record("FEE_REFUND_APPROVED", approved, officer);
            desk.tellPayer(open.demand(), "退款已同意", "退款 " + Amounts.words(approved.amount()) + "，请到大厅收费窗口办理。");
            return approved;
        }
        return pay("FEE_REFUND_APPROVED", open, approved, null, officer);
    }

    @Transactional
    Refund refuse(String number, String reason, SignedIn.Officer officer) {
        officer.mustBeAbleTo(Permission.FEE_REFUND);
        var open = lock(number);
        open.refund().mustBeDecidedByAnother(officer.accountId().toString(), open.payment());
        if (reason.isBlank()) {
            throw new RuleBroken("fees.refund.refusal");
        }
        if (open.payment().held() != null) {
            throw new RuleBroken("fees.refund.held");
        }
        var refused = open.refund().decided(decision(officer, reason));
        refunds.save(refused);
        record("FEE_REFUND_REFUSED", refused, officer);
        desk.tellPayer(open.demand(), "退款申请没有同意", "原因：" + reason);
        return refused;
    }

    /** By the cashier, through the channel by which it came; {@code slip} is the terminal's number, null for cash. */
    @Transactional
    Refund payOut(String number, @Nullable String slip, SignedIn.Officer cashier) {
        cashier.mustBeAbleTo(Permission.FEE_COLLECT);
        var open = lock(number);
        boolean cash = open.payment().channel() == PayChannel.CASH;
        if (!cash && (slip == null || slip.isBlank())) {
            throw new RuleBroken("fees.payment.slip");
        }
        return pay("FEE_REFUND_PAID", open, open.refund(), cash ? null : slip, cashier);
    }

    private Refund pay(String act, Open open, Refund approved, @Nullable String slip, SignedIn.Officer officer) {
        var payment = open.payment();
        boolean online = payment.channel() == PayChannel.ONLINE;
        String by = officer.accountId().toString();
        var day = money.days().open(online ? null : by);
        var paid = approved.paid(new Refund.Paid(
                trail.time().today(), day, by, officer.name(), online ? gateway(approved, payment) : slip));
        refunds.save(paid);
        var agency = open.demand().head().agencyId();
        var way = new Booking.Way(payment.channel(), online ? null : by);
        money.ledger()
                .book(
                        payment.held() == null
                                ? Booking.refunded(agency, way, paid.amount())
                                : Booking.heldRefunded(agency, way, paid.amount()),
                        day,
                        Ledger.Of.refund(paid.demandId(), payment.id(), paid.id()));
        record(act, paid, officer);
        desk.tellPayer(
                open.demand(), "已退款 " + Amounts.words(paid.amount()), online ? "款项已原路退回，到账时间以支付机构为准。" : "款项已在收费窗口退还。");
        return paid;
    }

    /** The refund's number makes asking twice the same as once, should the transaction be lost after it. */
    private String gateway(Refund refund, Payment payment) {
        try {
            return money.gateways()
                    .require()
                    .refund(new PaymentGateway.Refund(
                            refund.number(), String.valueOf(payment.transaction()), refund.amount()));
        } catch (PaymentGateway.GatewayRefused refused) {
            throw new RuleBroken("fees.refund.gateway");
        }
    }

    private Refund.Decision decision(SignedIn.Officer officer, @Nullable String refusal) {
        return new Refund.Decision(trail.time().today(), officer.accountId().toString(), officer.name(), refusal);
    }

    private void record(String act, Refund refund, SignedIn.Officer officer) {
        trail.record(
                act,
                refund.demandId(),
                officer.actor(),
                Map.of("refund", refund.number(), "yuan", refund.amount().toPlainString()));
    }
}
