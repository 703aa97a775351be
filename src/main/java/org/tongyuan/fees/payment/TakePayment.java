package org.tongyuan.fees.payment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.fees.books.PayChannel;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.platform.RuleBroken;
import org.tongyuan.platform.UseCase;
import org.tongyuan.platform.security.Permission;

/** What a cashier does for a payer, of whichever agency the fee is: take the money, and print the receipt. */
@UseCase
public class TakePayment {

    private final FeeDemands demands;
    private final Payments payments;
    private final BookPayment booking;
    private final FeeTrail trail;

    TakePayment(FeeDemands demands, Payments payments, BookPayment booking, FeeTrail trail) {
        this.demands = demands;
        this.payments = payments;
        this.booking = booking;
        this.trail = trail;
    }

    /** The whole sum; {@code slip} is the number that the terminal printed, null for cash. */
    @Transactional
    public Payment take(String number, PayChannel channel, @Nullable String slip, SignedIn.Officer cashier) {
        cashier.mustBeAbleTo(Permission.FEE_COLLECT);
        var d = demands.lock(number);
        d.mustBeUnpaid();
        if (!channel.atTheDesk()) {
            throw new RuleBroken("fees.payment.channel");
        }
        boolean cash = channel == PayChannel.CASH;
        if (!cash && (slip == null || slip.isBlank())) {
            throw new RuleBroken("fees.payment.slip");
        }
        if (!cash && slip != null && payments.byTransaction(channel, slip).isPresent()) {
            throw new RuleBroken("fees.payment.slip-twice", slip);
        }
        return booking.book(
                d,
                new BookPayment.Came(
                        channel,
                        d.amount(),
                        cash ? null : slip,
                        cashier.accountId().toString(),
                        cashier.name()),
                cashier.actor());
    }

    /** One more print; gives its turn, 1 for the first. */
    @Transactional
    public int print(String receipt, SignedIn.Officer cashier) {
        cashier.mustBeAbleTo(Permission.FEE_COLLECT);
        var payment = payments.byReceipt(receipt);
        demands.lock(payment.demandId());
        int turn = payments.print(payment.id(), cashier.accountId().toString(), cashier.name(), trail.now());
        trail.record(
                "FEE_RECEIPT_PRINTED",
                payment.demandId(),
                cashier.actor(),
                Map.of("receipt", receipt, "turn", String.valueOf(turn)));
        return turn;
    }
}
