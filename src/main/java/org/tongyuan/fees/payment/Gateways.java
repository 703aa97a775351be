package org.tongyuan.fees.payment;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongyuan.fees.PaymentGateway;
import org.tongyuan.platform.RuleBroken;

/** The payment gateway, if there is one: without it money is taken at the desk only. */
@Component
public class Gateways {

    private final ObjectProvider<PaymentGateway> gateways;

    Gateways(ObjectProvider<PaymentGateway> gateways) {
        this.gateways = gateways;
    }

    public Optional<PaymentGateway> find() {
        return Optional.ofNullable(gateways.getIfAvailable());
    }

    public PaymentGateway require() {
        return find().orElseThrow(() -> new RuleBroken("fees.gateway.none"));
    }
}
