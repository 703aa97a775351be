package org.tongyuan.fees.testgateway;

import java.math.BigDecimal;
import org.springframework.context.ApplicationContext;
import org.tongyuan.fees.PaymentGateway.Notice;

/** A notice as the test gateway writes and signs it, for tests that send it themselves. */
public record SignedNotice(String body, String signature) {

    public static SignedNotice of(
            ApplicationContext context, String order, String transaction, String amount, boolean paid) {
        var gateway = context.getBean(TestGateway.class);
        String body = gateway.write(new Notice(order, transaction, new BigDecimal(amount), paid));
        return new SignedNotice(body, gateway.sign(body));
    }
}
