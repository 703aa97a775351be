package org.tongyuan.fees.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.fees.HouseCase;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.testgateway.SignedNotice;

/** Notices of one payment that come at the same moment. */
@TongyuanTest
class TwoNoticesModuleTest {

    private static final int AT_ONCE = 6;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Agencies agencies;

    @Autowired
    ConfirmPayment confirm;

    @Autowired
    FeeDemands demands;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void at_once_are_booked_once() throws Exception {
        String number = HouseCase.of(mvc, agencies).demand(Map.of());
        String order = new Window(mvc, "lina")
                .done("/my/fees/" + number + "/payments", Map.of())
                .substring("/demo/pay/".length());
        // Known to the gateway too, so that the hall's closing finds it in the statement.
        jdbc.sql("""
            UPDATE fees.test_gateway_order SET result = 'SUCCESS', transaction_number = ?, settled_at = now(),
                settled_on = (now() AT TIME ZONE 'Asia/Shanghai')::date WHERE number = ?\
            """).params("T-" + order, order).update();
        var notice = SignedNotice.of(context, order, "T-" + order, "80.00", true);
        var start = new CountDownLatch(1);
        Callable<NoticeOutcome> tell = () -> {
            start.await();
            return confirm.receive(notice.body(), notice.signature());
        };
        List<NoticeOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var told = new ArrayList<Future<NoticeOutcome>>();
            for (int i = 0; i < AT_ONCE; i++) {
                told.add(threads.submit(tell));
            }
            start.countDown();
            for (var one : told) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes).containsOnly(NoticeOutcome.BOOKED, NoticeOutcome.REPEATED);
        assertThat(outcomes).filteredOn(o -> o == NoticeOutcome.BOOKED).hasSize(1);
        assertThat(payments.of(demands.require(number).head().id())).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM fees.entry WHERE kind IN ('PAYMENT', 'HELD') AND demand_id = ?")
                        .param(demands.require(number).head().id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
