package org.tongyuan.fees.testgateway;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongyuan.fees.payment.ConfirmPayment;
import org.tongyuan.platform.LegalTime;
import org.tongyuan.platform.NotFound;
import org.tongyuan.platform.security.Permission;
import org.tongyuan.platform.security.Requires;

/** The test gateway's own page, on which the payer says how the payment ends. It knows nobody, like a provider outside. */
@Controller
@Profile("demo & !production")
@Requires(Permission.ANYONE)
class TestGatewayController {

    private final TestGateway gateway;
    private final TestOrders orders;
    private final ConfirmPayment confirm;
    private final LegalTime time;

    TestGatewayController(TestGateway gateway, TestOrders orders, ConfirmPayment confirm, LegalTime time) {
        this.gateway = gateway;
        this.orders = orders;
        this.confirm = confirm;
        this.time = time;
    }

    @GetMapping("/demo/pay/{order}")
    String page(@PathVariable String order, Model model) {
        model.addAttribute("order", require(order));
        return "fees/test-gateway";
    }

    /**
     * {@code SUCCESS}, {@code FAILURE}, {@code REPEATED} (told twice) or {@code SILENT} (paid, but the notice is lost). The notice goes
     * the way a provider's would, signed, but without the detour over the network.
     */
    @PostMapping("/demo/pay/{order}")
    String pay(@PathVariable String order, @RequestParam String outcome) {
        require(order);
        orders.settle(order, !outcome.equals("FAILURE"), time.now(), time.today());
        var settled = require(order);
        String body = gateway.write(TestGateway.notice(settled));
        if (!outcome.equals("SILENT")) {
            confirm.receive(body, gateway.sign(body));
        }
        if (outcome.equals("REPEATED")) {
            confirm.receive(body, gateway.sign(body));
        }
        return "redirect:" + settled.returnTo();
    }

    private TestOrders.TestOrder require(String order) {
        return orders.find(order).orElseThrow(() -> new NotFound("order " + order));
    }
}
