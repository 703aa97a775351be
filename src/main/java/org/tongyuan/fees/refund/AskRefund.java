package org.tongyuan.fees.refund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.fees.demand.FeeDemand;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.fees.payment.MoneyHeld;
import org.tongyuan.fees.payment.Payment;
import org.tongyuan.fees.payment.Payments;
import org.tongyuan.journal.Actor;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.NotAllowed;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** Asks for money back: the payer, the agency that demanded it, or a cashier; what nobody owed asks for itself. */
@UseCase
public class AskRefund {

    private final FeeDemands demands;
    private final Payments payments;
    private final Refunds refunds;
    private final FeeDesk desk;
    private final FeeTrail trail;

    AskRefund(FeeDemands demands, Payments payments, Refunds refunds, FeeDesk desk, FeeTrail trail) {
        this.demands = demands;
        this.payments = payments;
        this.refunds = refunds;
        this.desk = desk;
        this.trail = trail;
    }

    @Transactional
    public Refund ask(String number, String receipt, BigDecimal amount, String reason, SignedIn who) {
        var d = demands.lock(number);
        desk.mustSee(d, who);
        if (!mayAsk(who, d)) {
            throw new NotAllowed("FEE_REFUND_ASK", "fees.refund.who");
        }
        var payment = payments.byReceipt(receipt);
        if (!payment.demandId().equals(d.head().id())) {
            throw new NotFound("receipt " + receipt);
        }
        if (reason.isBlank()) {
            throw new RuleBroken("fees.refund.reason");
        }
        Refund.mustFit(amount, left(payment));
        return ask(d, payment, amount, reason, who.actor(), who instanceof SignedIn.Citizen ? null : who.name());
    }

    public boolean mayAsk(SignedIn who, FeeDemand d) {
        return who instanceof SignedIn.Citizen
                || who.may(Permission.FEE_COLLECT)
                || desk.mayCharge(who, d.head().agencyId());
    }

    public BigDecimal left(Payment payment) {
        return payment.amount().subtract(refunds.asked(payment.id()));
    }

    /** In the transaction that books it. */
    @EventListener
    @Transactional
    public void held(MoneyHeld event) {
        var payment = event.payment();
        var d = demands.lock(payment.demandId());
        ask(d, payment, payment.amount(), event.why().label(), Actor.system("fees"), "系统");
    }

    private Refund ask(
            FeeDemand d, Payment payment, BigDecimal amount, String reason, Actor by, @Nullable String name) {
        var today = trail.time().today();
        var refund = new Refund(
                Ids.next(),
                desk.nextNumber("TF", d.head().regionCode(), today),
                payment.id(),
                d.head().id(),
                amount.setScale(2, RoundingMode.UNNECESSARY),
                reason,
                today,
                by,
                name,
                Refund.State.ASKED,
                null,
                null);
        refunds.insert(refund);
        trail.record(
                "FEE_REFUND_ASKED",
                d.head().id(),
                by,
                Map.of("refund", refund.number(), "yuan", refund.amount().toPlainString()));
        return refund;
    }
}
