package org.tongyuan.fees.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.fees.HouseCase;
import org.tongyuan.fees.PaymentGateway;
import org.tongyuan.fees.demand.FeeDemand.State;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.testgateway.SignedNotice;

/** What the gateway says counts, once; what a browser says does not. */
@TongyuanTest
@Transactional
class GatewayPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Agencies agencies;

    @Autowired
    FeeDemands demands;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    private String number;
    private String order;

    @BeforeEach
    void an_order_of_lina() throws Exception {
        number = HouseCase.of(mvc, agencies).demand(Map.of());
        order = opened();
    }

    private Window as(String login) {
        return new Window(mvc, login);
    }

    private String opened() throws Exception {
        String to = as("lina").done("/my/fees/" + number + "/payments", Map.of());
        assertThat(to).startsWith("/demo/pay/DD");
        return to.substring("/demo/pay/".length());
    }

    private SignedNotice notice(String transaction, String amount, boolean paid) {
        return SignedNotice.of(context, order, transaction, amount, paid);
    }

    private MvcTestResult told(String body, String signature) {
        return mvc.post()
                .uri("/api/v1/payment-notices")
                .contentType("application/json")
                .header(PaymentGateway.SIGNATURE, signature)
                .content(body)
                .exchange();
    }

    private MvcTestResult told(SignedNotice notice) {
        return told(notice.body(), notice.signature());
    }

    private State state() {
        return demands.require(number).state();
    }

    private int kept(NoticeOutcome outcome) {
        return jdbc.sql("SELECT count(*) FROM fees.gateway_notice WHERE outcome = ? AND (order_number = ? OR body LIKE"
                        + " ?)")
                .params(outcome.name(), order, "%" + order + "%")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_notice_told_again_changes_nothing() {
        var notice = notice("T-" + order, "80.00", true);
        assertThat(told(notice)).hasStatusOk();
        assertThat(state()).isEqualTo(State.PAID);
        assertThat(told(notice)).hasStatusOk();
        assertThat(told(notice)).hasStatusOk();
        var all = payments.of(demands.require(number).head().id());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().held()).isNull();
        assertThat(kept(NoticeOutcome.BOOKED)).isEqualTo(1);
        assertThat(kept(NoticeOutcome.REPEATED)).isEqualTo(2);
    }

    @Test
    void a_wrong_signature_or_amount_is_refused_and_kept() {
        var right = notice("T-" + order, "80.00", true);
        assertThat(told(right.body().replace("80.00", "8.00"), right.signature()))
                .hasStatus(403);
        assertThat(told(right.body(), "")).hasStatus(403);
        assertThat(told("", "")).hasStatus(403);
        assertThat(told(right.body(), "00")).hasStatus(403);
        assertThat(kept(NoticeOutcome.BAD_SIGNATURE)).isEqualTo(3);
        assertThat(told(notice("T-" + order, "79.99", true))).hasStatus(409);
        assertThat(kept(NoticeOutcome.WRONG_AMOUNT)).isEqualTo(1);
        assertThat(told(SignedNotice.of(context, "DDNONE", "T-none", "80.00", true)))
                .hasStatus(409);
        assertThat(state()).isEqualTo(State.UNPAID);
        assertThat(payments.of(demands.require(number).head().id())).isEmpty();
    }

    @Test
    void coming_back_proves_nothing_but_asking_the_gateway_does() throws Exception {
        assertThat(as("lina").page("/my/fees/" + number + "?returned=true").text())
                .contains("以支付机构的通知为准", "查询支付结果", "待缴费");
        assertThat(state()).isEqualTo(State.UNPAID);
        as("lina").done("/my/fees/" + number + "/inquiry", Map.of());
        assertThat(state()).isEqualTo(State.UNPAID);
        assertThat(mvc.post()
                        .uri("/demo/pay/" + order)
                        .param("outcome", "SILENT")
                        .with(As.nobody())
                        .exchange())
                .hasStatus(303);
        assertThat(state()).as("its notice was lost").isEqualTo(State.UNPAID);
        assertThat(as("zhangwei").post("/my/fees/" + number + "/inquiry", Map.of()))
                .hasStatus(404);
        as("lina").done("/my/fees/" + number + "/inquiry", Map.of());
        assertThat(state()).isEqualTo(State.PAID);
    }

    @Test
    void a_failed_payment_can_be_tried_again() throws Exception {
        assertThat(opened()).as("an open order is gone on with").isEqualTo(order);
        assertThat(mvc.get().uri("/demo/pay/" + order).exchange()).bodyText().contains("演示支付，不收取真实费用");
        mvc.post()
                .uri("/demo/pay/" + order)
                .param("outcome", "FAILURE")
                .with(As.nobody())
                .exchange();
        assertThat(state()).isEqualTo(State.UNPAID);
        String again = opened();
        assertThat(again).isNotEqualTo(order);
        mvc.post()
                .uri("/demo/pay/" + again)
                .param("outcome", "REPEATED")
                .with(As.nobody())
                .exchange();
        assertThat(state()).isEqualTo(State.PAID);
        assertThat(payments.of(demands.require(number).head().id())).hasSize(1);
        assertThat(as("lina").post("/my/fees/" + number + "/payments", Map.of()))
                .hasStatus(409);
    }

    @Test
    void what_is_paid_after_a_withdrawal_is_held_and_given_back() throws Exception {
        as("luojing").done("/desk/fee-demands/" + number + "/withdrawal", Map.of("withdrawal", "开错了"));
        mvc.post()
                .uri("/demo/pay/" + order)
                .param("outcome", "SUCCESS")
                .with(As.nobody())
                .exchange();
        assertThat(state()).isEqualTo(State.WITHDRAWN);
        given_back(Payment.Held.WITHDRAWN);
    }

    @Test
    void a_second_payment_is_held_and_given_back() throws Exception {
        as("songmei").done("/desk/cashier/" + number + "/payments", Map.of("channel", "CASH"));
        mvc.post()
                .uri("/demo/pay/" + order)
                .param("outcome", "SUCCESS")
                .with(As.nobody())
                .exchange();
        assertThat(state()).isEqualTo(State.PAID);
        given_back(Payment.Held.SECOND);
    }

    private void given_back(Payment.Held why) throws Exception {
        var held = payments.of(demands.require(number).head().id()).getLast();
        assertThat(held.held()).isEqualTo(why);
        assertThat(as("lina").page("/my/fees/" + number).text()).contains(why.label() + "，将退还", "退款 80.00 元 待复核");
        String refund = jdbc.sql("SELECT number FROM fees.refund WHERE payment_id = ?")
                .param(held.id())
                .query(String.class)
                .single();
        var page = as("tianhua").page("/desk/refunds/" + refund);
        assertThat(page.text()).contains(why.label(), "系统").doesNotContain("不同意");
        as("tianhua").done("/desk/refunds/" + refund + "/approval", Map.of());
        assertThat(as("lina").page("/my/fees/" + number).text()).contains("退款 80.00 元 已退款");
        assertThat(balance("HELD").add(balance("TO_REFUND"))).isEqualByComparingTo("0");
        assertThat(jdbc.sql("SELECT coalesce(sum(b.debit - b.credit), 0) FROM fees.posting b JOIN fees.entry e ON"
                                + " e.id = b.entry_id WHERE b.account = 'HELD' AND e.payment_id = ?")
                        .param(held.id())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("0");
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }

    private BigDecimal balance(String account) {
        return jdbc.sql("SELECT coalesce(sum(debit - credit), 0) FROM fees.posting WHERE account = ?")
                .param(account)
                .query(BigDecimal.class)
                .single();
    }
}
