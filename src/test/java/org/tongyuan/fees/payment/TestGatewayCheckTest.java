package org.tongyuan.fees.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.tongyuan.fees.PaymentGateway;

class TestGatewayCheckTest {

    private record Gateway(boolean isTest) implements PaymentGateway {
        @Override
        public String open(Order order) {
            return "/";
        }

        @Override
        public Optional<Notice> query(String orderNumber) {
            return Optional.empty();
        }

        @Override
        public String refund(Refund refund) {
            return refund.number();
        }

        @Override
        public Optional<Notice> verify(String body, String signature) {
            return Optional.of(new Notice("", "", BigDecimal.ONE, false));
        }

        @Override
        public List<Line> statement(LocalDate from, LocalDate to) {
            return List.of();
        }
    }

    private static List<String> problems(PaymentGateway... gateways) {
        var beans = new StaticListableBeanFactory();
        for (PaymentGateway gateway : gateways) {
            beans.addBean("gateway", gateway);
        }
        return new TestGatewayCheck(new Gateways(beans.getBeanProvider(PaymentGateway.class))).problems();
    }

    @Test
    void production_starts_without_a_gateway_or_with_a_real_one_but_not_with_the_test_gateway() {
        assertThat(problems()).isEmpty();
        assertThat(problems(new Gateway(false))).isEmpty();
        assertThat(problems(new Gateway(true))).hasSize(1).first().asString().contains("演示");
    }
}
