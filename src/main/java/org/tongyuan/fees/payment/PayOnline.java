package org.tongyuan.fees.payment;

import java.util.Locale;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.accounts.SignedIn;
import org.tongyuan.fees.PaymentGateway.Order;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.demand.FeeDesk;
import org.tongyuan.fees.demand.FeeTrail;
import org.tongyuan.fees.payment.OnlineOrders.OnlineOrder;
import org.tongyuan.fees.payment.OnlineOrders.State;
import org.tongyuan.platform.Ids;
import org.tongyuan.platform.UseCase;

/** Opens an order at the gateway for a demand; one that still waits is gone on with, so that nobody pays twice by mistake. */
@UseCase
public class PayOnline {

    private final FeeDemands demands;
    private final FeeDesk desk;
    private final OnlineOrders orders;
    private final Gateways gateways;
    private final FeeTrail trail;

    PayOnline(FeeDemands demands, FeeDesk desk, OnlineOrders orders, Gateways gateways, FeeTrail trail) {
        this.demands = demands;
        this.desk = desk;
        this.orders = orders;
        this.gateways = gateways;
        this.trail = trail;
    }

    /** The address at which the payer pays. */
    @Transactional
    public String open(String number, SignedIn.Citizen payer) {
        var gateway = gateways.require();
        var d = demands.lock(number);
        desk.mustSee(d, payer);
        d.mustBeUnpaid();
        var order = orders.open(d.head().id()).stream().findFirst().orElseGet(() -> {
            var made = new OnlineOrder(
                    "DD" + Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT),
                    d.head().id(),
                    d.amount(),
                    State.OPEN);
            orders.insert(made, trail.now());
            return made;
        });
        return gateway.open(
                new Order(order.number(), order.amount(), d.charge().name(), "/my/fees/" + number + "?returned=true"));
    }
}
