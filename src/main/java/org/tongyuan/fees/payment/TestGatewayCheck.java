package org.tongyuan.fees.payment;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tongyuan.fees.PaymentGateway;
import org.tongyuan.platform.profiles.StartCheck;

/** Production does not start with a payment gateway that takes no money. */
@Component
@Profile("production")
class TestGatewayCheck implements StartCheck {

    private final Gateways gateways;

    TestGatewayCheck(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    public List<String> problems() {
        return gateways.find().filter(PaymentGateway::isTest).isPresent()
                ? List.of("支付网关是演示用的，不会收到真实的款项。请停用 demo，或者接入正式的支付网关。 / The payment gateway is that of the"
                        + " demonstration and takes no money: remove demo or connect a real one.")
                : List.of();
    }
}
