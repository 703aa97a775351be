package org.tongyuan.fees.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.tongyuan.As;
import org.tongyuan.TestTime;
import org.tongyuan.TongyuanTest;
import org.tongyuan.agencies.Agencies;
import org.tongyuan.cases.counter.Window;
import org.tongyuan.fees.HouseCase;
import org.tongyuan.fees.demand.FeeDemands;
import org.tongyuan.fees.payment.Payments;

/** Giving back and closing days, and who may do which of it. */
@TongyuanTest
@Transactional
class ClosingPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Agencies agencies;

    @Autowired
    FeeDemands demands;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    private LocalDate day;

    @BeforeEach
    void a_day_that_nobody_has_closed() {
        day = jdbc.sql("SELECT greatest(max(day), current_date) + 3 FROM fees.closing")
                .query(LocalDate.class)
                .single();
        time.set(day);
    }

    @AfterEach
    void real_time() {
        time.reset();
    }

    private Window as(String login) {
        return new Window(mvc, login);
    }

    private String demanded() throws Exception {
        return HouseCase.of(mvc, agencies).demand(Map.of());
    }

    private String paid(String channel) throws Exception {
        String number = demanded();
        var fields = new HashMap<>(Map.of("channel", channel));
        if (!channel.equals("CASH")) {
            fields.put("slip", "S-" + number);
        }
        as("songmei").done("/desk/cashier/" + number + "/payments", fields);
        return number;
    }

    private String receipt(String demand) {
        return payments.of(demands.require(demand).head().id()).getFirst().receiptNumber();
    }

    private String asked(String login, String path, String demand, String amount) throws Exception {
        as(login).done(path, Map.of("receipt", receipt(demand), "refundAmount", amount, "refundReason", "多收了"));
        return jdbc.sql("SELECT number FROM fees.refund WHERE demand_id = ? ORDER BY id DESC LIMIT 1")
                .param(demands.require(demand).head().id())
                .query(String.class)
                .single();
    }

    @Test
    void a_refund_is_decided_by_another_and_never_more_than_was_paid() throws Exception {
        String demand = paid("CASH");
        String ask = "/my/fees/" + demand + "/refunds";
        var tooMuch = as("lina")
                .again(ask, Map.of("receipt", receipt(demand), "refundAmount", "80.01", "refundReason", "多收了"));
        assertThat(tooMuch.select("#refundAmount-error").text()).contains("最多还能退 80.00 元");
        assertThat(tooMuch.select("#refundReason").text()).isEqualTo("多收了");
        for (String wrong : new String[] {"0", "-5", "1.234", "abc", ""}) {
            assertThat(as("lina")
                            .post(ask, Map.of("receipt", receipt(demand), "refundAmount", wrong, "refundReason", "x")))
                    .as(wrong)
                    .hasStatus(422);
        }
        String refund = asked("lina", ask, demand, "30");
        assertThat(as("lina")
                        .again(ask, Map.of("receipt", receipt(demand), "refundAmount", "50.01", "refundReason", "x"))
                        .text())
                .contains("最多还能退 50.00 元");
        String path = "/desk/refunds/" + refund;
        assertThat(as("songmei").post(path + "/approval", Map.of()))
                .as("the cashier")
                .hasStatus(403);
        assertThat(as("luojing").post(path + "/approval", Map.of()))
                .as("the agency")
                .hasStatus(403);
        assertThat(as("songmei").page(path).text()).contains("等待收费复核员复核");
        assertThat(as("songmei").post(path + "/payout", Map.of())).as("not yet").hasStatus(409);
        assertThat(as("tianhua")
                        .again(path + "/refusal", Map.of("refusal", ""))
                        .select("#refusal-error")
                        .text())
                .contains("请写明");
        as("tianhua").done(path + "/approval", Map.of());
        assertThat(as("tianhua").post(path + "/payout", Map.of()))
                .as("who decides pays nothing out")
                .hasStatus(403);
        as("songmei").done(path + "/payout", Map.of());
        assertThat(as("songmei").post(path + "/payout", Map.of()))
                .as("only once")
                .hasStatus(409);
        assertThat(as("lina").page("/my/fees/" + demand).text()).contains("退款 30.00 元 已退款");

        String second = asked("luojing", "/desk/fee-demands/" + demand + "/refunds", demand, "50");
        as("tianhua").done("/desk/refunds/" + second + "/refusal", Map.of("refusal", "不属于多收"));
        assertThat(as("lina").page("/my/fees/" + demand).text()).contains("不予退款", "不属于多收");
        assertThat(as("tianhua").page("/desk/refunds").text()).doesNotContain(second);
        assertThat(as("tianhua").page("/desk/refunds?open=false").text()).contains(refund, second);
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }

    @Test
    void a_day_is_closed_by_each_cashier_and_then_for_the_hall_and_goes_to_the_treasury() throws Exception {
        String cash = paid("CASH");
        paid("CARD");
        String online = demanded();
        String pay = as("lina").done("/my/fees/" + online + "/payments", Map.of());
        mvc.post().uri(pay).param("outcome", "REPEATED").with(As.nobody()).exchange();
        String refund = asked("lina", "/my/fees/" + online + "/refunds", online, "20");
        as("tianhua").done("/desk/refunds/" + refund + "/approval", Map.of());

        assertThat(as("songmei")
                        .again("/desk/day-closings/hall", Map.of("day", day.toString()))
                        .text())
                .contains("还有收费员没有日结：宋梅");
        var own = as("songmei").page("/desk/day-closings/own/new");
        assertThat(own.text()).contains("账上应有 80.00 元", cash);
        String close = "/desk/day-closings/own";
        var fields = new HashMap<>(Map.of("day", day.toString(), "cash", "79", "card", "80", "code", "0"));
        var again = as("songmei").again(close, fields);
        assertThat(again.select("#explanation-error").text()).contains("账款不符");
        assertThat(again.select("#cash").val()).isEqualTo("79");
        assertThat(as("songmei")
                        .again(close, Map.of("day", day.toString(), "cash", "x"))
                        .select(".error-summary a")
                        .eachAttr("href"))
                .containsExactly("#cash", "#card", "#code");
        fields.put("explanation", "找零时少收 1 元，由本人补足");
        String first = as("songmei").done(close, fields);
        assertThat(as("songmei").page(first).text()).contains("日结单 RJ-990122-", "-1.00", "少收 1 元", "有差异，已说明");
        assertThat(as("songmei").again(close, fields).text()).contains("不能日结");

        String later = paid("CASH");
        assertThat(payments.of(demands.require(later).head().id()).getFirst().bookedOn())
                .as("what comes after the closing is of the next day")
                .isEqualTo(day.plusDays(1));

        BigDecimal before = treasury();
        var hall = as("songmei").page("/desk/day-closings/hall/new");
        assertThat(hall.text()).contains("清和县自然资源局");
        assertThat(as("tianhua").post("/desk/day-closings/hall", Map.of("day", day.toString())))
                .as("who decides refunds closes no day")
                .hasStatus(403);
        assertThat(as("songmei")
                        .again("/desk/day-closings/hall", Map.of("day", day.toString()))
                        .text())
                .contains("账款不符");
        String closed = as("songmei")
                .done("/desk/day-closings/hall", Map.of("day", day.toString(), "explanation", "宋梅少收 1 元，已补足"));
        var page = as("wuxia").page(closed);
        assertThat(page.text()).contains("大厅全部", "划缴财政专户", refund, cash, "宋梅");
        // Whatever else this database still had to close goes along; these four payments are part of it.
        assertThat(treasury().subtract(before)).isGreaterThanOrEqualTo(new BigDecimal("220.00"));
        assertThat(page.select("#treasury ~ .table-scroll tr:last-child td").text())
                .isEqualTo(treasury().subtract(before).toPlainString());
        assertThat(sum("SELECT coalesce(sum(b.debit - b.credit), 0) FROM fees.posting b JOIN fees.entry e ON e.id ="
                        + " b.entry_id WHERE b.account = 'CLEARING' AND e.booked_on <= '" + day + "'"))
                .as("nothing is left in clearing")
                .isEqualByComparingTo("0");
        assertThat(as("songmei")
                        .again("/desk/day-closings/hall", Map.of("day", day.toString()))
                        .text())
                .contains("不能日结");
        jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    }

    @Test
    void money_the_gateway_has_and_the_books_do_not_must_be_explained() throws Exception {
        String online = demanded();
        String pay = as("lina").done("/my/fees/" + online + "/payments", Map.of());
        mvc.post().uri(pay).param("outcome", "SILENT").with(As.nobody()).exchange();
        for (String cashier : new String[] {"songmei"}) {
            as(cashier)
                    .done(
                            "/desk/day-closings/own",
                            Map.of("day", day.toString(), "cash", "0", "card", "0", "code", "0", "explanation", "清零"));
        }
        assertThat(as("songmei").page("/desk/day-closings/hall/new").text()).contains("支付机构有，账上没有");
        assertThat(as("songmei")
                        .again("/desk/day-closings/hall", Map.of("day", day.toString()))
                        .text())
                .contains("账款不符");
        String closed =
                as("songmei").done("/desk/day-closings/hall", Map.of("day", day.toString(), "explanation", "通知丢失，已查询"));
        assertThat(as("songmei").page(closed).text()).contains("支付机构有，账上没有", "80.00 元");
        as("lina").done("/my/fees/" + online + "/inquiry", Map.of());
        assertThat(payments.of(demands.require(online).head().id()).getFirst().bookedOn())
                .isEqualTo(day.plusDays(1));
    }

    private BigDecimal treasury() {
        return sum("SELECT coalesce(sum(debit - credit), 0) FROM fees.posting WHERE account = 'TREASURY'");
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
